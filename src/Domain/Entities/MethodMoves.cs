using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>
/// Moves an email or a phone number to the person whose it is: an operator's edit of the agreed values, after which each record is told
/// what it does not hold. Pure.
/// </summary>
public static class MethodMoves
{
    private static readonly ImmutableArray<string> PhoneFields = [FieldName.PersonMobile, FieldName.PersonPhone];
    private static readonly ImmutableArray<string> EmailFields = [FieldName.PersonEmail];

    /// <summary>
    /// The person who is meant where nobody is named: of a record its person, else whoever has the value beside that person, else the
    /// primary person; null where that would be the record's person again.
    /// </summary>
    public static string? OwnerOf(Entity household, string kind, string value, RecordRef record, bool isRecords)
    {
        var shown = household.FindLink(record)?.Part;
        if (isRecords)
        {
            return shown is not null && Roles.IsThere(household, shown) ? shown : null;
        }

        var people = household.Parts.Where(part => part.Id != shown && Roles.IsThere(household, part.Id)).ToList();
        return (people.Find(person => Has(person, kind, value)) ?? people.Find(person => person.Id == household.PrimaryPerson?.Id))?.Id;
    }

    /// <summary>True when the person has the value, or a free field for it.</summary>
    public static bool HasRoom(Part person, string kind, string value) =>
        Has(person, kind, value) || FieldsOf(kind).Any(field => person.ValueOf(field).IsEmpty);

    /// <summary>True when somebody of the household has the value.</summary>
    public static bool IsShown(Entity household, string kind, string value) =>
        household.Parts.Any(part => Roles.IsThere(household, part.Id) && Has(part, kind, value));

    /// <summary>True when the part's agreed values have it.</summary>
    internal static bool Has(Part part, string kind, string value) => FieldsOf(kind).Any(field => part.ValueOf(field).Text == value);

    /// <summary>
    /// The household with the value at its owner alone. Idempotent; where the owner is not there or has no room, nothing changes. A contact
    /// method in ServiceTitan belongs to a customer and not to a person: it stays there for the owner, unless the owner has a customer of
    /// their own.
    /// </summary>
    public static Entity Move(Entity household, MethodMove move, DateTimeOffset now)
    {
        var id = Names.PartOf(household, move.Owner.Entity, move.Owner.Part);
        var losers = household.Parts.Where(part => part.Id != id && Roles.IsThere(household, part.Id) && Has(part, move.Kind, move.Value)).ToList();
        if (losers.Count == 0 || !Roles.IsThere(household, id) || !HasRoom(household.FindPart(id)!, move.Kind, move.Value))
        {
            return household;
        }

        var after = household;
        var field = FieldsOf(move.Kind).FirstOrDefault(held => household.FindPart(id)!.ValueOf(held).Text == move.Value);
        if (field is null)
        {
            var free = FieldsOf(move.Kind).Where(one => household.FindPart(id)!.ValueOf(one).IsEmpty).ToList();
            field = free.Find(one => losers.Exists(loser => loser.ValueOf(one).Text == move.Value)) ?? free[0];
            after = Say(after, id, field, FieldValue.Of(move.Value), now);
        }

        foreach (var loser in losers)
        {
            foreach (var taken in FieldsOf(move.Kind).Where(one => loser.ValueOf(one).Text == move.Value))
            {
                after = WithMethods(after, loser.Id, taken, id, field);
                after = Say(after, loser.Id, taken, FieldValue.Empty, now);
            }
        }

        return Occupancy.Note(household, after);
    }

    private static ImmutableArray<string> FieldsOf(string kind) => kind switch
    {
        IdentityTrait.Phone => PhoneFields,
        IdentityTrait.Email => EmailFields,
        _ => [],
    };

    private static Entity Say(Entity household, string person, string field, FieldValue value, DateTimeOffset now)
    {
        var part = household.FindPart(person)!;
        var cell = part.CellOf(field);
        var version = HybridClock.Next(household.Clock, now);
        var time = SourceTime.Certain(now);
        var said = cell.Remember(new HistoryEntry(version, now, DecisionKind.Derived, RuleName.MovedByPerson, null, value, time, cell.Value, value)) with
        {
            Value = value,
            Version = version,
            ChangedAt = time,
            Origin = null,
            OriginSystem = null,
            Conflict = cell.Conflict is { } open ? open with { CellVersion = version } : null,
            // Somebody has looked at it.
            QuarantinedAt = null,
        };
        return household.With(part.With(said)).Without(finding => finding.Code == Finding.Quarantined && finding.Part == person && finding.Field == field) with { Clock = version };
    }

    private static Entity WithMethods(Entity household, string loser, string slot, string owner, string field)
    {
        var hasOwnCustomer = household.Links.Any(link => IsCustomerOf(link, owner));
        foreach (var method in household.Links.Where(link => link.IsLive && link.Part == loser && link.Slot == slot).ToList())
        {
            var isAtOwners = household.Links.Any(link => IsCustomerOf(link, owner) && link.Record == method.Parent);
            if (hasOwnCustomer && !isAtOwners)
            {
                continue;
            }

            var isTaken = household.Links.Any(link => link.IsLive && link.Part == owner && link.Slot == slot && link.Parent == method.Parent);
            household = household.With(slot == field && !isTaken
                ? Told(method with { Part = owner, Flying = [] }, household.FindPart(owner)!.CellOf(field))
                : method with { Part = Link.SpareId, Flying = [] });
        }

        return household;
    }

    private static bool IsCustomerOf(Link link, string person) => link.IsLive && link.Record.Type == RecordType.Customer && link.Part == person;

    private static Link Told(Link method, Cell cell) => method.ShadowOf(cell.Field) is { } shadow
        ? method.With(shadow with { AgreedVersion = cell.Version, Differs = shadow.Value != cell.Value })
        : method;
}
