namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The address parameters of the lists of customers and locations; each is compared without regard to case.</summary>
internal sealed record AddressFilter(
    string? Street, string? Unit, string? City, string? State, string? Zip, string? Country, double? Latitude, double? Longitude)
{
    public static AddressFilter Of(QueryReader query) => new(
        query.Text("street"), query.Text("unit"), query.Text("city"), query.Text("state"), query.Text("zip"), query.Text("country"),
        query.Fraction("latitude"), query.Fraction("longitude"));

    public bool Matches(PostalAddress address) =>
        Same(Street, address.Street) && Same(Unit, address.Unit) && Same(City, address.City) && Same(State, address.State)
        && Same(Zip, address.Zip) && Same(Country, address.Country)
        && (Latitude is null || Latitude.Equals(address.Latitude)) && (Longitude is null || Longitude.Equals(address.Longitude));

    private static bool Same(string? asked, string? value) =>
        asked is null || string.Equals(asked, value, StringComparison.OrdinalIgnoreCase);
}
