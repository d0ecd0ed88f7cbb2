namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A change of a customer; what is null is left out and stays as it is.</summary>
internal sealed record CustomerPatch
{
    public string? Name { get; init; }

    public string? Type { get; init; }

    public AddressDocument? Address { get; init; }

    public bool? DoNotMail { get; init; }

    public bool? Active { get; init; }

    public ExternalDataUpdate? ExternalData { get; init; }
}
