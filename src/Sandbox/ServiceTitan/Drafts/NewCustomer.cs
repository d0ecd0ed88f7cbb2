namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A customer to be made. The API asks for at least one location; staff may leave them out.</summary>
public sealed record NewCustomer(string Name, PostalAddress Address, CustomerType Type = CustomerType.Residential)
{
    /// <summary>Contacts of the customer.</summary>
    public IReadOnlyList<NewContact> Contacts { get; init; } = [];

    /// <summary>Locations made with the customer.</summary>
    public IReadOnlyList<NewLocation> Locations { get; init; } = [];

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldValue> CustomFields { get; init; } = [];

    /// <summary>Tags.</summary>
    public IReadOnlyList<long> TagTypeIds { get; init; } = [];

    /// <summary>External data of one application.</summary>
    public ExternalChange? ExternalData { get; init; }

    /// <summary>No mail, please.</summary>
    public bool DoNotMail { get; init; }

    /// <summary>Not to be served.</summary>
    public bool DoNotService { get; init; }

    /// <summary>A national account.</summary>
    public bool NationalAccount { get; init; }

    /// <summary>Free of tax.</summary>
    public bool TaxExempt { get; init; }

    /// <summary>Payment terms.</summary>
    public long? PaymentTermId { get; init; }

    /// <summary>The most that the customer may owe.</summary>
    public decimal? CreditLimit { get; init; }

    /// <summary>What is left of the credit limit.</summary>
    public decimal? CreditLimitBalance { get; init; }
}
