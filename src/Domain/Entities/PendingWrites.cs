using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>
/// Derives what a lane should write for an entity: the fields whose agreed value differs from what a record is known to hold,
/// and the records that should exist and do not. Nothing is stored; asking twice gives the same answer.
/// </summary>
public static class PendingWrites
{
    private static readonly ImmutableArray<string> Methods = [FieldName.PersonMobile, FieldName.PersonPhone, FieldName.PersonEmail];

    /// <summary>The writes of one lane of one connection.</summary>
    public static ImmutableArray<RecordWrite> For(Entity entity, SyncPolicy policy, ConnectionShape connection, string lane)
    {
        if (lane.Length == 0 || RecordShape.EntityOfLane(lane) != entity.Id.Kind || entity.MergedInto is not null || entity.IsErased || entity.IsHeld(HoldReason.Marked))
        {
            return [];
        }

        var writes = ImmutableArray.CreateBuilder<RecordWrite>();
        foreach (var link in entity.Links)
        {
            if (link.Record.Connection == connection.Connection && RecordShape.Of(link.Record.Type).Lane == lane
                && Update(entity, policy, link) is { } update)
            {
                writes.Add(update);
            }
        }

        return entity.IsHeld(HoldReason.Review) || entity.IsHeld(HoldReason.Duplicate)
            ? writes.ToImmutable()
            : AddCreations(entity, policy, connection, lane, writes).ToImmutable();
    }

    private static ImmutableArray<RecordWrite>.Builder AddCreations(
        Entity entity, SyncPolicy policy, ConnectionShape connection, string lane, ImmutableArray<RecordWrite>.Builder writes)
    {
        switch (lane)
        {
            case "contact":
                AddContacts(entity, policy, connection, writes);
                break;
            case "deal":
                AddDeal(entity, policy, connection, writes);
                break;
            case "deal-contact":
                AddDealContact(entity, policy, connection, writes);
                break;
            case "household-contact":
                writes.AddRange(MembershipLabels.Pending(entity, connection.Connection));
                break;
            case "customer":
                AddCustomer(entity, policy, connection, writes);
                AddMethods(entity, policy, connection, writes);
                break;
        }

        return writes;
    }

    /// <summary>True when a lane has anything to write.</summary>
    public static bool Any(Entity entity, SyncPolicy policy, ConnectionShape connection, string lane) =>
        !For(entity, policy, connection, lane).IsEmpty;

    private static RecordWrite? Update(Entity entity, SyncPolicy policy, Link link)
    {
        if (!link.IsLive || link.Part == Link.SpareId)
        {
            return null;
        }

        if (link.ToArchive)
        {
            return Write(entity, link.Record.Connection, link.Record.Type, WriteKind.Archive, link.Part) with { Id = link.Record.Id };
        }

        var fields = ImmutableArray.CreateBuilder<FieldToWrite>();
        foreach (var field in link.Slot is { } slot ? [slot] : RecordShape.Of(link.Record.Type).Writable)
        {
            var cell = entity.PartOf(field, link).CellOf(field);
            if (IsPending(policy.Find(field), cell, link) && !Concealment.Hides(entity, link, field, cell.Value))
            {
                fields.Add(new(field, cell.Value, cell.Version));
            }
        }

        var stamp = link is { Stamped: false, StampRefused: false } && Stamp.IsKeptIn(link, entity, policy);
        if (fields.Count == 0 && !stamp)
        {
            return null;
        }

        var clears = link.Slot is not null && fields is [{ Value.IsEmpty: true }];
        return Write(entity, link.Record.Connection, link.Record.Type, clears ? WriteKind.Delete : WriteKind.Update, link.Part) with
        {
            Id = link.Record.Id,
            Parent = link.Parent,
            Fields = fields.ToImmutable(),
            StampIdentity = stamp,
            KnowsOptOut = link.ShadowOf(FieldName.HouseholdDoNotMail)?.Value == ConsentRatchet.OptedOut,
            Counterpart = entity.Counterpart,
        };
    }

    /// <summary>True when a linked record should be told a field's agreed value.</summary>
    public static bool IsPending(FieldPolicy? policy, Cell cell, Link link)
    {
        if (!RecordShape.IsWritable(link, cell.Field) || !link.IsLive || policy is null || cell.Version == 0 || ConsentRatchet.IsHeldBack(cell, policy) || !policy.IsReceivedBy(link.System))
        {
            return false;
        }

        var shadow = link.ShadowOf(cell.Field);
        if (shadow is null)
        {
            return !cell.Value.IsEmpty;
        }

        return shadow.Value != cell.Value
            && shadow.Rendered != cell.Value
            && !shadow.Knows(cell.Version)
            && !(shadow.Problem is not null && shadow.ProblemVersion == cell.Version);
    }

    private static void AddContacts(
        Entity entity, SyncPolicy policy, ConnectionShape connection, ImmutableArray<RecordWrite>.Builder writes)
    {
        // Only a customer makes a contact: people whom HubSpot brought are there already.
        if (policy.Creation.HubSpotContact is CreationTrigger.Never || entity.IsHeld(HoldReason.Forgotten) || !entity.Links.Any(link => link.Record.Type == RecordType.Customer && Deletion.Counts(link, policy))
            || entity.PrimaryPerson is not { } person
            || entity.Links.Any(link => link.Part == person.Id && link.Record.Type == RecordType.Contact && link.Record.Connection == connection.Connection))
        {
            return;
        }

        var isNamed = Has(person, FieldName.PersonEmail) || Has(person, FieldName.PersonFirstName) || Has(person, FieldName.PersonLastName);
        if (isNamed)
        {
            AddCreation(entity, policy, connection, RecordType.Contact, person, slot: null, parent: null, writes);
        }
    }

    private static void AddDeal(
        Entity entity, SyncPolicy policy, ConnectionShape connection, ImmutableArray<RecordWrite>.Builder writes)
    {
        if (policy.Creation.HubSpotDeal is not CreationTrigger.Never && Has(entity.Root, FieldName.JobNumber)
            && entity.Links.Any(link => link.IsLive && link.Record.Type == RecordType.Job)
            && !entity.Links.Any(link => link.Record.Type == RecordType.Deal && link.Record.Connection == connection.Connection))
        {
            AddCreation(entity, policy, connection, RecordType.Deal, entity.Root, slot: null, parent: null, writes);
        }
    }

    /// <summary>A deal is associated once it exists; the link that stands for the association is made by the first write.</summary>
    private static void AddDealContact(
        Entity entity, SyncPolicy policy, ConnectionShape connection, ImmutableArray<RecordWrite>.Builder writes)
    {
        var customer = entity.Root.CellOf(FieldName.JobCustomer);
        var deal = entity.Links.FirstOrDefault(link =>
            link.IsLive && link.Record.Type == RecordType.Deal && link.Record.Connection == connection.Connection);
        if (deal is null || customer.Value.IsEmpty || policy.Find(FieldName.JobCustomer)?.IsReceivedBy(SystemKind.HubSpot) is not true
            || entity.Links.Any(link => link.Record.Type == RecordType.DealContact && link.Record.Connection == connection.Connection)
            || IsParked(entity, entity.FindIntent(connection.Connection, RecordType.DealContact, Part.RootId, slot: null)))
        {
            return;
        }

        writes.Add(Write(entity, connection.Connection, RecordType.DealContact, WriteKind.Update, Part.RootId) with
        {
            Id = deal.Record.Id,
            Fields = [new(FieldName.JobCustomer, customer.Value, customer.Version)],
        });
    }

    private static void AddCustomer(
        Entity entity, SyncPolicy policy, ConnectionShape connection, ImmutableArray<RecordWrite>.Builder writes)
    {
        if (!connection.CreatesCustomers || policy.Creation.ServiceTitanCustomer is CreationTrigger.Never
            || entity.PrimaryPerson is not { } person
            || entity.Links.Any(link => link.Record.Type == RecordType.Customer))
        {
            return;
        }

        var isLead = entity.Links.Any(link =>
            link.IsLive && link.Record.Type == RecordType.Contact && link.Stage is { } stage && policy.Creation.LifecycleStages.Contains(stage));
        var isReachable = Methods.Any(method => Has(person, method));
        if (isLead && isReachable && Has(entity.Root, FieldName.HouseholdName) && Has(entity.Root, FieldName.HouseholdAddress))
        {
            AddCreation(entity, policy, connection, RecordType.Customer, person, slot: null, parent: null, writes);
        }
    }

    /// <summary>The primary person's phone numbers and email, where the customer does not have them yet.</summary>
    private static void AddMethods(
        Entity entity, SyncPolicy policy, ConnectionShape connection, ImmutableArray<RecordWrite>.Builder writes)
    {
        var customer = entity.Links.FirstOrDefault(link => IsLiveCustomer(link) && link.Record.Connection == connection.Connection);
        if (customer is null || entity.FindPart(customer.Part) is not { } person)
        {
            return;
        }

        foreach (var slot in Methods)
        {
            var cell = person.CellOf(slot);
            var wants = !cell.Value.IsEmpty && !cell.StandsStill && policy.Find(slot)?.IsReceivedBy(SystemKind.ServiceTitan) is true;
            // A method that was removed by hand comes back only with a value that is agreed later. One that stands there for somebody
            // else of the household serves as well: ServiceTitan knows methods of the customer only, and has each value once.
            var has = entity.Links.Any(link => link.Slot == slot && link.Parent == customer.Record && (link.Part == person.Id
                ? link.IsLive || link.ShadowOf(slot)?.Knows(cell.Version) is true
                : link.IsLive && link.ShadowOf(slot)?.Value == cell.Value));
            if (wants && !has)
            {
                AddCreation(entity, policy, connection, RecordType.CustomerContact, person, slot, customer.Record, writes);
            }
        }
    }

    private static void AddCreation(
        Entity entity,
        SyncPolicy policy,
        ConnectionShape connection,
        string type,
        Part part,
        string? slot,
        RecordRef? parent,
        ImmutableArray<RecordWrite>.Builder writes)
    {
        var intent = entity.FindIntent(connection.Connection, type, part.Id, slot);
        if (IsParked(entity, intent))
        {
            return;
        }

        var fields = (slot is null ? RecordShape.Of(type).Writable : [slot])
            .Select(field => (Cell: (RecordShape.IsRootField(field) ? entity.Root : part).CellOf(field), Policy: policy.Find(field)))
            .Where(field => field.Policy?.IsReceivedBy(connection.System) is true && !field.Cell.Value.IsEmpty && !ConsentRatchet.IsHeldBack(field.Cell, field.Policy))
            .Select(field => new FieldToWrite(field.Cell.Field, field.Cell.Value, field.Cell.Version));
        writes.Add(Write(entity, connection.Connection, type, WriteKind.Create, intent?.As?.Part ?? part.Id) with
        {
            Entity = intent?.As?.Entity ?? entity.Id,
            Parent = parent,
            Fields = [.. fields],
            StampIdentity = true,
            VerifyFirst = intent is { Attempted: true } || HasPartedFromOne(entity, connection.Connection, type),
            Tried = [.. (intent?.TriedValues ?? []).Concat(LeftBeside(entity, part, slot, parent)).Distinct()],
            AttemptedAt = intent?.AttemptedAt,
            Counterpart = entity.Counterpart,
        });
    }

    /// <summary>
    /// What contact methods show that Hearth made for the person and that are nobody's, because a person's came first: theirs is gone, and one
    /// of these is told the value instead of another one being made. One that somebody has changed since is left alone.
    /// </summary>
    private static IEnumerable<FieldValue> LeftBeside(Entity entity, Part part, string? slot, RecordRef? parent) => slot is null
        ? []
        : from link in entity.Links
          where link.IsLive && link.Part == Link.SpareId && link.Reason is LinkReason.Created && link.Slot == slot && link.Parent == parent
          let shown = link.ShadowOf(slot)?.Value ?? FieldValue.Empty
          where part.CellOf(slot).History.Any(entry => entry.ChangedTheValue && entry.Agreed == shown)
          select shown;

    /// <summary>
    /// A contact that was divided off carries this household's id until it is told its new one. What is created under that id meanwhile would
    /// be written over it.
    /// </summary>
    private static bool HasPartedFromOne(Entity entity, ConnectionId connection, string type) => type == RecordType.Contact
        && entity.Partings.Any(parting => parting.Records.Any(record => record.Connection == connection && record.Type == type));

    /// <summary>The vendor refused it, and nothing of the entity has changed since.</summary>
    private static bool IsParked(Entity entity, CreationIntent? intent) => intent?.Problem is not null && intent.ProblemClock == entity.Clock;

    private static RecordWrite Write(Entity entity, ConnectionId connection, string type, WriteKind kind, string part) => new()
    {
        Entity = entity.Id,
        Connection = connection,
        Type = type,
        Kind = kind,
        Part = part,
        Context = entity.Root.Cells.Where(cell => !cell.Value.IsEmpty).ToImmutableDictionary(cell => cell.Field, cell => cell.Value),
    };

    private static bool IsLiveCustomer(Link link) => link.IsLive && link.Record.Type == RecordType.Customer;

    private static bool Has(Part part, string field) => !part.ValueOf(field).IsEmpty;
}
