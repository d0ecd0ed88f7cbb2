using System.Collections.Immutable;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Writes;

/// <summary>A household's address as ServiceTitan demands it: whole.</summary>
internal static class CustomerAddress
{
    // What the contract's update shape demands and nobody knows for a new address. Coordinates of the old one would look right
    // and be wrong; none at all is at least plain to see.
    private const double NotLocated = 0;

    /// <summary>What is missing of an address, in words; empty when it is complete.</summary>
    public static ImmutableArray<string> Missing(PostalAddress? address)
    {
        (string Name, string? Value)[] demanded =
        [
            ("street", address?.Street), ("city", address?.City), ("state", address?.State), ("zip", address?.Zip),
        ];
        return [.. demanded.Where(part => string.IsNullOrEmpty(part.Value)).Select(part => part.Name)];
    }

    /// <summary>The address of a new customer or location.</summary>
    public static AddressDocument ForCreation(PostalAddress address, string region) => new()
    {
        Street = address.Street,
        Unit = address.Unit,
        City = address.City,
        State = address.State,
        Zip = address.Zip,
        Country = Country(address, region),
    };

    /// <summary>The address of a known customer; its coordinates stay only when the place does.</summary>
    public static AddressDocument ForUpdate(PostalAddress address, AddressDocument? present, string region)
    {
        var document = ForCreation(address, region);
        var stays = present is not null
            && Same(present.Street, document.Street) && Same(present.City, document.City)
            && Same(present.State, document.State) && Same(present.Zip, document.Zip);
        return document with
        {
            Country = address.Country.Length == 0 && !string.IsNullOrWhiteSpace(present?.Country) ? present.Country : document.Country,
            Latitude = stays ? present!.Latitude ?? NotLocated : NotLocated,
            Longitude = stays ? present!.Longitude ?? NotLocated : NotLocated,
        };
    }

    private static string Country(PostalAddress address, string region) => address.Country.Length > 0 ? address.Country : region switch
    {
        "US" => "USA",
        "CA" => "Canada",
        _ => region,
    };

    private static bool Same(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
