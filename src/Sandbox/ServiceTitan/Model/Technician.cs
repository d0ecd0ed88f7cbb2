namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A technician (settings v2).</summary>
public sealed record Technician(
    long Id,
    long UserId,
    string Name,
    string? Email,
    string? Phone,
    long? BusinessUnitId,
    string? Team,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    bool Active = true) : IRow;
