using System.Collections.Immutable;
using System.Globalization;
using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>A customer is the household's name, type and address, and for a residential one the name of its first person.</summary>
internal static class CustomerMapping
{
    /// <summary>The canonical name of a household of people.</summary>
    public const string Residential = "residential";

    /// <summary>The canonical name of a business.</summary>
    public const string Commercial = "commercial";

    private static readonly ImmutableDictionary<string, string> Types = ImmutableDictionary<string, string>.Empty
        .Add("Residential", Residential)
        .Add("Commercial", Commercial);

    public static Observation Map(CustomerRow row, MappingContext context)
    {
        var modifiedAt = Rows.ModifiedAt(row.ModifiedOn, context);
        // ServiceTitan dates only the whole customer.
        var sheet = new FieldSheet(SourceTime.NotAfter(modifiedAt));
        var name = Canonicalize.Text(row.Name);
        var type = Canonicalize.Choice(row.Type, Types);
        sheet.Add(FieldName.HouseholdName, name)
            .Add(FieldName.HouseholdType, type)
            .Add(FieldName.HouseholdAddress, Address(row.Address))
            .Add(FieldName.HouseholdDoNotMail, Canonicalize.Boolean(row.DoNotMail));
        if (type.Value.Text == Residential)
        {
            // A line of one word does not say that nobody has a first name.
            var person = PersonName.Split(name.Value.Text);
            AddWhereSaid(FieldName.PersonFirstName, person.First);
            AddWhereSaid(FieldName.PersonLastName, person.Last);
        }

        return Rows.Show(context, RecordType.Customer, row.Id, modifiedAt, row.Active, sheet) with
        {
            Stored = Rows.Identity(context, row.ExternalData, ExternalKeys.Household),
            Traits = Traits(row),
        };

        void AddWhereSaid(string field, string said)
        {
            if (said.Length > 0)
            {
                sheet.Add(field, FieldValue.Of(said));
            }
        }
    }

    /// <summary>The vendor's spelling of a canonical type, or null when it has none.</summary>
    public static string? VendorType(FieldValue type) =>
        Types.FirstOrDefault(pair => string.Equals(pair.Value, type.Text, StringComparison.Ordinal)).Key;

    /// <summary>The canonical address; empty where there is none.</summary>
    public static FieldValue Address(AddressDocument? address) => address is null
        ? FieldValue.Empty
        : new PostalAddress(
            Part(address.Street), Part(address.Unit), Part(address.City), Part(address.State), Part(address.Zip), Part(address.Country)).ToValue();

    // Control characters have no place in an address, and one of them separates the parts of the canonical value.
    private static string Part(string? part) => string.Concat((part ?? "").Select(character => char.IsControl(character) ? ' ' : character));

    private static ImmutableDictionary<string, string> Traits(CustomerRow row) => row.MergedToId is > 0 and { } survivor
        ? ImmutableDictionary<string, string>.Empty.Add(TraitName.MergedTo, survivor.ToString(CultureInfo.InvariantCulture))
        : ImmutableDictionary<string, string>.Empty;
}
