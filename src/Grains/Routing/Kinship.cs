using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>
/// Recognizes records by the other records that they name themselves: the ServiceTitan record whose id Hearth wrote into a HubSpot
/// record, and the records that were merged into one. Both are cross-system evidence and come before any match key.
/// </summary>
internal static class Kinship
{
    /// <summary>Every record that an observation names beside its own.</summary>
    internal static IEnumerable<RecordRef> NamedBy(Observation observation) =>
        observation.Stored?.Counterpart is { } counterpart ? observation.Absorbed.Prepend(counterpart) : observation.Absorbed;

    /// <summary>The entity that a record not linked itself belongs to by what it names, or null.</summary>
    internal static EntityId? EntityOf(Observation observation, IReadOnlyDictionary<RecordRef, EntityId> known)
    {
        if (observation.State is not RecordState.Live || observation.IsPartial)
        {
            return null;
        }

        var named = NamedBy(observation).Where(known.ContainsKey).Select(record => known[record]).ToList();
        // Where two households were merged in HubSpot, the survivor stays with the one that it names.
        return named.Count == 0 ? null : named.Contains(observation.Stored?.Entity ?? named[0]) ? observation.Stored?.Entity ?? named[0] : named[0];
    }

    /// <summary>
    /// The customer that a contact names and that nobody has yet, or null. Until it is known whose that customer is, no email or phone says
    /// to whom the contact belongs.
    /// </summary>
    internal static RecordRef? Awaited(Observation contact, IReadOnlyDictionary<RecordRef, EntityId> known, ImmutableArray<ConnectionShape> connections) =>
        contact is { State: RecordState.Live, IsPartial: false } && CustomerNamedBy(contact, connections) is { } customer
        && !known.ContainsKey(contact.Record) && !known.ContainsKey(customer)
            ? customer
            : null;

    /// <summary>True for a contact that names another household than this one, or a customer of which nobody knows yet that it is this one's.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="household">The household.</param>
    /// <param name="holder">Who has the household that the contact names, where it is one of ours.</param>
    /// <param name="known">Whose the customer is that it names, where that is known.</param>
    /// <param name="connections">The account's connections.</param>
    internal static bool NamesAnother(
        Observation contact, EntityId household, EntityId? holder, IReadOnlyDictionary<RecordRef, EntityId> known, ImmutableArray<ConnectionShape> connections) =>
        holder is { } named ? named != household
        : CustomerNamedBy(contact, connections) is { } customer && !(known.TryGetValue(customer, out var owner) && owner == household);

    /// <summary>The keys of the entities that observations name themselves, whether or not those are ours.</summary>
    internal static HashSet<MatchKey> EntitiesNamedBy(IEnumerable<Observation> observations) =>
        [.. observations.Select(observation => observation.Stored?.Entity).OfType<EntityId>().Select(entity => new MatchKey(MatchKey.Entity, entity.Value))];

    /// <summary>What names a tenant that is not connected names nobody.</summary>
    private static RecordRef? CustomerNamedBy(Observation contact, ImmutableArray<ConnectionShape> connections) =>
        contact is { Record.Type: RecordType.Contact, Stored.Counterpart: { Type: RecordType.Customer } customer }
        && connections.Any(connection => connection.Connection == customer.Connection && connection.System is SystemKind.ServiceTitan)
            ? customer
            : null;

    /// <summary>Tells the other entities that their record is gone: it was merged into one that belongs elsewhere.</summary>
    internal static IEnumerable<(EntityId Entity, Observation Observation)> Bereaved(
        Observation survivor, EntityId entity, IReadOnlyDictionary<RecordRef, EntityId> known) =>
        from record in survivor.Absorbed
        where known.TryGetValue(record, out var other) && other != entity
        select (known[record], new Observation
        {
            Record = record,
            System = survivor.System,
            ModifiedAt = survivor.ModifiedAt,
            ReadAt = survivor.ReadAt,
            State = RecordState.Archived,
            // A household of which nothing stands any more goes where its last record went.
            Traits = ImmutableDictionary<string, string>.Empty.Add(TraitName.MergedTo, survivor.Record.Id),
        });
}
