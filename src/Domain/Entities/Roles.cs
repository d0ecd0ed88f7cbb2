using System.Collections.Immutable;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Identity.Addresses;
using Hearth.Domain.Identity.Names;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>
/// Says who pays, who lives there, who manages and who owns: what somebody said of a person, else what the records suggest. Pure.
/// </summary>
public static class Roles
{
    /// <summary>Somebody said so.</summary>
    public const string SaidSo = "said";

    /// <summary>The person that a ServiceTitan customer is about gets its bills.</summary>
    public const string BillTo = "bill-to";

    /// <summary>A household of people: they live where it is, save for a payer whose bills go elsewhere.</summary>
    public const string Home = "home";

    /// <summary>The household's name is that of a business which manages or lets places.</summary>
    public const string BusinessName = "business-name";

    private const string Commercial = "commercial";

    /// <summary>A role and the rule that gives it.</summary>
    public readonly record struct Held(PersonRole Role, string Rule);

    /// <summary>The roles of a person, in order. Nobody who was erased has one.</summary>
    public static ImmutableArray<Held> Of(Entity household, Part person)
    {
        if (person.Kind is not PartKind.Person || Concealment.IsErased(household, person.Id))
        {
            return [];
        }

        return person.Said is { } said
            ? [.. said.Roles.Select(role => new Held(role, SaidSo))]
            : [.. Suggested(household, person).OrderBy(held => held.Role)];
    }

    /// <summary>
    /// The household with what somebody says of a person; no roles take back what was said before. The same word again changes nothing.
    /// Somebody who is not there, or was erased, is left out.
    /// </summary>
    public static Entity Say(Entity household, string person, IEnumerable<PersonRole> roles, string by, DateTimeOffset at)
    {
        if (!IsThere(household, person) || household.FindPart(person) is not { } part)
        {
            return household;
        }

        ImmutableArray<PersonRole> said = [.. roles.Distinct().Order()];
        var before = part.Said?.Roles ?? [];
        return said.SequenceEqual(before) ? household : household.With(part with { Said = said.IsEmpty ? null : new SaidRoles(said, by, at) });
    }

    /// <summary>True for a person of the household whose data was not erased.</summary>
    public static bool IsThere(Entity household, string person) =>
        household.FindPart(person) is { Kind: PartKind.Person } && !Concealment.IsErased(household, person);

    /// <summary>
    /// True when somebody said that a person manages or owns places: their email and phone stand at many households and are nobody's there.
    /// </summary>
    public static bool IsAgent(Part person) => person.Said is { } said && said.Roles.Any(role => role is PersonRole.Manager or PersonRole.Landlord);

    private static IEnumerable<Held> Suggested(Entity household, Part person)
    {
        var isPayer = household.Links.Any(link => link.IsLive && link.Part == person.Id && link.Record.Type == RecordType.Customer);
        if (isPayer)
        {
            yield return new Held(PersonRole.Payer, BillTo);
        }

        var name = PartyName.Parse(
            household.Root.ValueOf(FieldName.HouseholdName).Text, household.Root.ValueOf(FieldName.HouseholdType).Text == Commercial ? true : null);
        if (name is PartyName.Business { Name: var business })
        {
            if (PropertyBusiness.RoleOf(business) is { } role)
            {
                yield return new Held(role, BusinessName);
            }
        }
        else if (!isPayer || !IsBilledElsewhere(household))
        {
            yield return new Held(PersonRole.Occupant, Home);
        }
    }

    /// <summary>True when the bills go to none of the places at which the household is served, as with somebody who lets a house.</summary>
    private static bool IsBilledElsewhere(Entity household)
    {
        var places = household.Parts.Where(part => part.Kind is PartKind.Location)
            .Select(part => StreetAddress.From(part.ValueOf(FieldName.LocationAddress))).OfType<StreetAddress>().ToList();
        return places.Count > 0 && StreetAddress.From(household.Root.ValueOf(FieldName.HouseholdAddress)) is { } billTo
            && places.TrueForAll(place => AddressComparison.Compare(billTo, place) is AddressAgreement.Different or AddressAgreement.SameStreet or AddressAgreement.SameArea);
    }
}
