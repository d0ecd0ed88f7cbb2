namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A change of a location. Null leaves a field as it is; collections replace the whole list.</summary>
public sealed record LocationEdit
{
    /// <summary>Moves the location to another customer.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The whole service address.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Deactivates or activates.</summary>
    public bool? Active { get; init; }

    /// <summary>The tax zone.</summary>
    public long? TaxZoneId { get; init; }

    /// <summary>All custom fields.</summary>
    public IReadOnlyList<CustomFieldValue>? CustomFields { get; init; }

    /// <summary>All tags.</summary>
    public IReadOnlyList<long>? TagTypeIds { get; init; }

    /// <summary>A change of external data.</summary>
    public ExternalChange? ExternalData { get; init; }
}
