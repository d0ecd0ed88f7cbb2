namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A postal address, read and written. A patch demands every part of it.</summary>
internal sealed record AddressDocument
{
    public string? Street { get; init; }

    public string? Unit { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Zip { get; init; }

    public string? Country { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }
}
