namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A change of a customer. Null leaves a field as it is; collections replace the whole list.</summary>
public sealed record CustomerEdit
{
    /// <summary>The name, one string.</summary>
    public string? Name { get; init; }

    /// <summary>Residential or commercial.</summary>
    public CustomerType? Type { get; init; }

    /// <summary>The whole bill-to address.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>All custom fields.</summary>
    public IReadOnlyList<CustomFieldValue>? CustomFields { get; init; }

    /// <summary>All tags.</summary>
    public IReadOnlyList<long>? TagTypeIds { get; init; }

    /// <summary>A change of external data.</summary>
    public ExternalChange? ExternalData { get; init; }

    /// <summary>Deactivates or activates.</summary>
    public bool? Active { get; init; }

    /// <summary>No mail, please.</summary>
    public bool? DoNotMail { get; init; }

    /// <summary>Not to be served.</summary>
    public bool? DoNotService { get; init; }

    /// <summary>A national account.</summary>
    public bool? NationalAccount { get; init; }

    /// <summary>Free of tax.</summary>
    public bool? TaxExempt { get; init; }

    /// <summary>Payment terms.</summary>
    public long? PaymentTermId { get; init; }

    /// <summary>The most that the customer may owe.</summary>
    public decimal? CreditLimit { get; init; }

    /// <summary>What is left of the credit limit.</summary>
    public decimal? CreditLimitBalance { get; init; }
}
