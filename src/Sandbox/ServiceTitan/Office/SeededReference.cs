namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A small record of the seed: a name, and what some kinds have besides.</summary>
internal sealed record SeededReference(
    string Name,
    string? Phone,
    string? Email,
    string? Team,
    string? Source,
    string? Medium,
    string? Color,
    string? Code,
    long? BusinessUnitId,
    long? CategoryId,
    IReadOnlyList<long>? BusinessUnitIds,
    RecordTimes? Times)
{
    public static SeededReference Read(JsonBody body) => new(
        body.Text("name", required: true) ?? "",
        body.Text("phoneNumber"),
        body.Text("email"),
        body.Text("team"),
        body.Text("source"),
        body.Text("medium"),
        body.Text("color"),
        body.Text("code"),
        body.Number("businessUnitId"),
        body.Number("categoryId"),
        body.Numbers("businessUnitIds"),
        SeedEndpoint.Times(body));
}
