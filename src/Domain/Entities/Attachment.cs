using Hearth.Domain.Changes;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Identity.Names;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Decides which part of an entity a newly linked record shows.</summary>
internal static class Attachment
{
    private const string FirstPerson = "p1";

    /// <summary>Links a record that the entity does not know yet.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="seen">What was seen of the record.</param>
    /// <param name="isMade">True for a record that Hearth has surely made.</param>
    internal static (Entity Entity, Link Link) Attach(Entity entity, Observation seen, bool isMade)
    {
        var slot = seen.Record.Type == RecordType.CustomerContact ? SlotOf(seen) : null;
        if (slot is not null && OwnAttempt(entity, seen, slot) is { } attempt)
        {
            return Adopt(entity, seen, attempt);
        }

        var (with, part) = PartFor(entity, seen, slot);
        var link = new Link
        {
            Record = seen.Record,
            System = seen.System,
            Part = part,
            Slot = slot,
            Parent = seen.Parent,
            ModifiedAt = seen.ModifiedAt,
            Reason = isMade ? LinkReason.Created : ReasonOf(entity, seen),
            LinkedAt = seen.ReadAt,
        };
        return (with.With(link), link);
    }

    private static LinkReason ReasonOf(Entity entity, Observation seen) =>
        seen.Stored?.Entity is { } stored && (stored == entity.Id || entity.Absorbed.Any(absorption => absorption.Entity == stored)) ? LinkReason.StoredId
        : seen.Stored?.Counterpart is { } named && entity.FindLink(named) is not null ? LinkReason.StoredId
        : seen.Parent is { } parent && entity.FindLink(parent) is not null ? LinkReason.Parent
        : entity.Links.IsEmpty ? LinkReason.First
        : LinkReason.Recognized;

    /// <summary>
    /// True for a record that Hearth may have made and whose answer was lost: an attempt to make such a record is remembered, and it names
    /// this entity. ServiceTitan's feeds do not show our ids (contracts, 5.4): there the first record of its kind is taken for it, unless
    /// the attempt was refused. Where a person's came first, it is one that shows what Hearth gave it.
    /// </summary>
    internal static bool IsOwnCreation(Entity entity, Observation seen, SyncPolicy policy) => entity.Intents.Any(intent =>
        IsOfItsKind(intent, seen)
        && (seen.Stored?.Entity == entity.Id || (intent.Problem is null && seen is { Stored: null, System: SystemKind.ServiceTitan }
            && (!HasOne(entity, seen) || ShowsWhatItWasGiven(entity, seen, policy)))));

    /// <summary>True for a record that Hearth may have made where it shows that it has.</summary>
    internal static bool IsProven(Entity entity, Observation seen, SyncPolicy policy) =>
        seen.Stored?.Entity == entity.Id || ShowsWhatItWasGiven(entity, seen, policy);

    /// <summary>The entity without the attempt whose record has been seen: nothing of that kind is on its way any more.</summary>
    internal static Entity Conclude(Entity entity, Observation seen) =>
        entity with { Intents = entity.Intents.RemoveAll(intent => IsOfItsKind(intent, seen)) };

    private static bool IsOfItsKind(CreationIntent intent, Observation seen) =>
        intent is { Attempted: true, Slot: null } && intent.Connection == seen.Record.Connection && intent.Type == seen.Record.Type;

    /// <summary>No customer is created without these, and ServiceTitan fills in neither by itself.</summary>
    private static bool ShowsWhatItWasGiven(Entity entity, Observation seen, SyncPolicy policy) =>
        new[] { FieldName.HouseholdName, FieldName.HouseholdAddress }.All(field =>
            ValueOf(seen, field) is { IsEmpty: false } value && policy.Find(field) is { } fieldPolicy
            && entity.Root.CellOf(field).History.Any(entry =>
                entry.ChangedTheValue && (entry.Agreed == value || Likeness.IsRenderingOf(fieldPolicy.Type, entry.Agreed, value))));

    private static bool HasOne(Entity entity, Observation seen) => entity.Links.Any(link =>
        link.IsLive && link.Record.Connection == seen.Record.Connection && link.Record.Type == seen.Record.Type);

    /// <summary>The creation whose answer was lost and that left this contact method: it shows a value that was asked for.</summary>
    private static CreationIntent? OwnAttempt(Entity entity, Observation seen, string slot) => entity.Intents.FirstOrDefault(intent =>
        intent.IsFor(seen.Record.Connection, seen.Record.Type, intent.Part, slot)
        && intent.TriedValues.Contains(ValueOf(seen, slot))
        && seen.State is RecordState.Live
        && !entity.Links.Any(link => link.IsLive && link.Part == intent.Part && link.Slot == slot && link.Parent == seen.Parent));

    /// <summary>Links what Hearth itself created. Its value is no edit, however new it is: it is what was asked for at that time.</summary>
    private static (Entity Entity, Link Link) Adopt(Entity entity, Observation seen, CreationIntent attempt)
    {
        var field = seen.Fields.First(observed => observed.Field == attempt.Slot);
        var cell = entity.FindPart(attempt.Part)?.CellOf(field.Field);
        var link = new Link
        {
            Record = seen.Record,
            System = seen.System,
            Part = attempt.Part,
            Slot = attempt.Slot,
            Parent = seen.Parent,
            ModifiedAt = seen.ModifiedAt,
            Reason = LinkReason.Created,
            LinkedAt = seen.ReadAt,
            Shadows =
            [
                new Shadow
                {
                    Field = field.Field,
                    Value = field.Value,
                    SeenAt = field.Time.At,
                    AgreedVersion = cell?.Value == field.Value ? cell.Version : 0,
                },
            ],
        };
        return (entity.Without(attempt.Connection, attempt.Type, attempt.Part, attempt.Slot).With(link), link);
    }

    private static string? SlotOf(Observation seen) =>
        seen.Fields.IsEmpty ? seen.Findings.FirstOrDefault()?.Field : seen.Fields[0].Field;

    private static (Entity Entity, string Part) PartFor(Entity entity, Observation seen, string? slot) => seen.Record.Type switch
    {
        RecordType.Contact => ForContact(entity, seen),
        RecordType.Customer => WithPrimaryPerson(entity),
        RecordType.CustomerContact => ForMethod(entity, seen, slot),
        // Ids of locations are unique only within a tenant, and a household may have customers in several.
        RecordType.Location => WithPart(entity, $"l-{seen.Record.Connection.Value}-{seen.Record.Id}", PartKind.Location),
        RecordType.Appointment => WithPart(entity, "a" + seen.Record.Id, PartKind.Appointment),
        _ => (entity, Part.RootId),
    };

    private static (Entity Entity, string Part) WithPrimaryPerson(Entity entity) =>
        entity.PrimaryPerson is { } person ? (entity, person.Id) : WithPart(entity, FirstPerson, PartKind.Person);

    private static (Entity Entity, string Part) WithPart(Entity entity, string id, PartKind kind) =>
        (entity.FindPart(id) is null ? entity.With(Part.Empty(id, kind)) : entity, id);

    /// <summary>The person the contact names itself, else the most alike person without a contact in that portal, else a new one.</summary>
    private static (Entity Entity, string Part) ForContact(Entity entity, Observation seen)
    {
        // Nobody takes the place of a person who was erased.
        bool HasContact(Part part) => Concealment.IsErased(entity, part.Id) || entity.Links.Any(link =>
            link.IsLive && link.Part == part.Id && link.Record.Type == RecordType.Contact && link.Record.Connection == seen.Record.Connection);

        if (Names.PartOf(entity, seen.Stored) is { } stored && entity.FindPart(stored) is { Kind: PartKind.Person } named && !HasContact(named))
        {
            return (entity, named.Id);
        }

        var people = entity.Parts.Where(part => part.Kind is PartKind.Person && !HasContact(part)).ToList();
        var best = people.Find(part => IsSamePerson(part, seen)) ?? (people.FindAll(part => HasLikeName(entity, part, seen)) is [var only] ? only : null);
        return best is not null
            ? (entity, best.Id)
            : WithPart(entity, PersonIds.Next(entity), PartKind.Person);
    }

    private static bool IsSamePerson(Part person, Observation seen) => SamePerson.Is(
        ValueOf(seen, FieldName.PersonEmail),
        person.ValueOf(FieldName.PersonEmail),
        ValueOf(seen, FieldName.PersonFirstName),
        person.ValueOf(FieldName.PersonFirstName));

    private static bool HasLikeName(Entity entity, Part person, Observation seen) => SamePerson.HasLikeName(
        PartyName.Of(ValueOf(seen, FieldName.PersonFirstName).Text, ValueOf(seen, FieldName.PersonLastName).Text), NameOf(entity, person));

    // Until HubSpot names the person a customer is about, the customer's own line is the only name there is.
    private static PartyName NameOf(Entity entity, Part person)
    {
        var (first, last) = (person.ValueOf(FieldName.PersonFirstName), person.ValueOf(FieldName.PersonLastName));
        return first.IsEmpty && last.IsEmpty && person.Id == entity.PrimaryPerson?.Id
            ? PartyName.Parse(entity.Root.ValueOf(FieldName.HouseholdName).Text, isCommercial: null)
            : PartyName.Of(first.Text, last.Text);
    }

    /// <summary>The person who has this very value, else the primary person while that slot is free, else nobody.</summary>
    private static (Entity Entity, string Part) ForMethod(Entity entity, Observation seen, string? slot)
    {
        if (slot is null)
        {
            return (entity, Link.SpareId);
        }

        bool IsTaken(Part part) => entity.Links.Any(link =>
            link.IsLive && link.Part == part.Id && link.Slot == slot && link.Parent == seen.Parent);

        var value = ValueOf(seen, slot);
        var owner = entity.Parts.FirstOrDefault(part =>
            part.Kind is PartKind.Person && !value.IsEmpty && part.ValueOf(slot) == value && !IsTaken(part));
        if (owner is not null)
        {
            return (entity, owner.Id);
        }

        if (seen.Parent is { } parent && entity.FindLink(parent) is { } customer && Concealment.IsErased(entity, customer.Part))
        {
            return (entity, customer.Part);
        }

        var (with, primary) = WithPrimaryPerson(entity);
        return IsTaken(with.FindPart(primary)!) || seen.State is RecordState.Archived ? (entity, Link.SpareId) : (with, primary);
    }

    private static FieldValue ValueOf(Observation seen, string field) =>
        seen.Fields.FirstOrDefault(observed => observed.Field == field).Value;
}
