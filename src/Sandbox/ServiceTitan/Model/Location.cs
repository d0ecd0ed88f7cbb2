namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A service location (crm v2); it has exactly one customer.</summary>
public sealed record Location(
    long Id,
    long CustomerId,
    string Name,
    PostalAddress Address,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    long CreatedById,
    bool Active = true,
    bool TaxExempt = false,
    long? MergedToId = null,
    long? ZoneId = null,
    long? TaxZoneId = null) : IRow
{
    /// <summary>Custom fields, the full list.</summary>
    public IReadOnlyList<CustomFieldValue> CustomFields { get; init; } = [];

    /// <summary>Tags, the full list.</summary>
    public IReadOnlyList<long> TagTypeIds { get; init; } = [];

    /// <summary>External data of all applications.</summary>
    public IReadOnlyList<ExternalEntry> ExternalData { get; init; } = [];
}
