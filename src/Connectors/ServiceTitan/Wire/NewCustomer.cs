namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A customer to be created.</summary>
internal sealed record NewCustomer
{
    public required string Name { get; init; }

    public string? Type { get; init; }

    public required AddressDocument Address { get; init; }

    public required IReadOnlyList<NewLocation> Locations { get; init; }

    public IReadOnlyList<NewContact>? Contacts { get; init; }

    public bool? DoNotMail { get; init; }

    public ExternalDataCreate? ExternalData { get; init; }
}
