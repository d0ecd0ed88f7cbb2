namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A marketing campaign (marketing v2).</summary>
public sealed record Campaign(
    long Id,
    string Name,
    long? CategoryId,
    long? BusinessUnitId,
    string? Source,
    string? Medium,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    bool Active = true,
    bool IsDefault = false,
    string? OtherSource = null,
    string? OtherMedium = null,
    string? Dnis = null) : IRow;
