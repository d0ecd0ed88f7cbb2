namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A job type (jpm v2). The duration is in seconds.</summary>
public sealed record JobType(
    long Id,
    string Name,
    IReadOnlyList<long> BusinessUnitIds,
    Priority Priority,
    int DurationSeconds,
    string JobClass,
    string Summary,
    bool NoCharge,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    bool Active = true) : IRow
{
    /// <summary>External data of all applications.</summary>
    public IReadOnlyList<ExternalEntry> ExternalData { get; init; } = [];
}
