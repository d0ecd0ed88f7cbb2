using System.Collections.Immutable;
using Hearth.Connectors.Canonical;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>The household's address, which a contact keeps in six properties.</summary>
internal static class AddressMapping
{
    /// <summary>The mapping.</summary>
    public static readonly FieldMapping Field = new(
        FieldName.HouseholdAddress,
        [
            ContactProperty.Street, ContactProperty.AddressUnit, ContactProperty.City, ContactProperty.State, ContactProperty.Zip,
            ContactProperty.Country,
        ],
        (values, _) => Read(values),
        (value, _) => Write(value));

    private static Canonicalization Read(ImmutableArray<string?> values) => new(
        new PostalAddress(values[0] ?? "", values[1] ?? "", values[2] ?? "", values[3] ?? "", values[4] ?? "", values[5] ?? "").ToValue(),
        null,
        null);

    private static ImmutableArray<string>? Write(FieldValue value) => PostalAddress.From(value) is { } address
        ? [address.Street, address.Unit, address.City, address.State, address.Zip, address.Country]
        : null;
}
