namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// A customer (crm v2). <see cref="IRow.ModifiedOn"/> does not move when a contact changes; a balance does move it, and
/// <paramref name="EditedOn"/> is the time without such accounting changes.
/// </summary>
public sealed record Customer(
    long Id,
    string Name,
    CustomerType Type,
    PostalAddress Address,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    DateTimeOffset EditedOn,
    long CreatedById,
    bool Active = true,
    decimal Balance = 0,
    bool TaxExempt = false,
    bool DoNotMail = false,
    bool DoNotService = false,
    bool NationalAccount = false,
    long? MergedToId = null,
    long? PaymentTermId = null,
    decimal? CreditLimit = null,
    decimal? CreditLimitBalance = null) : IRow
{
    /// <summary>Custom fields, the full list.</summary>
    public IReadOnlyList<CustomFieldValue> CustomFields { get; init; } = [];

    /// <summary>Tags, the full list.</summary>
    public IReadOnlyList<long> TagTypeIds { get; init; } = [];

    /// <summary>External data of all applications.</summary>
    public IReadOnlyList<ExternalEntry> ExternalData { get; init; } = [];
}
