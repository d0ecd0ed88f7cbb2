namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A customer's bill-to or a location's service address, kept as it was written.</summary>
public sealed record PostalAddress(
    string Street,
    string? Unit,
    string City,
    string State,
    string Zip,
    string Country = "USA",
    double? Latitude = null,
    double? Longitude = null);
