namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A location to be made; its contacts are copied to the customer, as the vendor does for new locations.</summary>
public sealed record NewLocation(string Name, PostalAddress Address)
{
    /// <summary>Contacts of the location itself.</summary>
    public IReadOnlyList<NewContact> Contacts { get; init; } = [];

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldValue> CustomFields { get; init; } = [];

    /// <summary>Tags.</summary>
    public IReadOnlyList<long> TagTypeIds { get; init; } = [];

    /// <summary>External data of one application.</summary>
    public ExternalChange? ExternalData { get; init; }
}
