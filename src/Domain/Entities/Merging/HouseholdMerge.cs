using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Makes one household of two. Pure, and idempotent: what was done already changes nothing.</summary>
public static class HouseholdMerge
{
    private const string Unnamed = "merge";

    /// <summary>
    /// The household that goes into another one: from now on it only says where it went. It keeps its state for a later split, and
    /// notes what it may be creating right now, so that the other one goes on under the same name.
    /// </summary>
    /// <param name="entity">The household.</param>
    /// <param name="into">Where it goes.</param>
    /// <param name="cause">Why, as in <see cref="UnionCause"/>.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="connections">The account's connections.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="move">Whose of the two an email or a phone number is, where somebody said so with the merge.</param>
    public static Entity Yield(
        Entity entity, EntityId into, string cause, SyncPolicy policy, IEnumerable<ConnectionShape> connections, DateTimeOffset now, MethodMove? move = null)
    {
        if (entity.MergedInto is not null)
        {
            return entity;
        }

        var creations =
            from connection in connections
            from lane in RecordShape.Lanes(connection.System)
            from write in PendingWrites.For(entity, policy, connection, lane)
            where write.Kind is WriteKind.Create && write.Type != RecordType.CustomerContact && entity.FindIntent(write.Connection, write.Type, write.Part, slot: null) is null
            select new CreationIntent(write.Connection, write.Type, write.Part, Slot: null, Attempted: true);
        return creations.Aggregate(entity, (with, intent) => with.With(intent)) with { Forward = new Forward(into, cause, now) { Move = move } };
    }

    /// <summary>
    /// The survivor with everything that the absorbed household had: every record with what it is known to hold, the same person as
    /// one and other people as further ones, and each field as the policy decides between both. Consent takes the strictest, and an
    /// empty value replaces no filled one.
    /// </summary>
    public static FoldResult Fold(Entity survivor, Entity absorbed, SyncPolicy policy, DateTimeOffset now)
    {
        if (survivor.Id == absorbed.Id || survivor.Absorbed.Any(absorption => absorption.Entity == absorbed.Id))
        {
            return new(survivor, []);
        }

        var move = absorbed.Forward?.Move;
        var parts = People.Pair(survivor, absorbed, move);
        var folding = new Folding(survivor, absorbed, parts, policy, now);
        foreach (var part in absorbed.Parts)
        {
            folding.Take(part);
        }

        var entity = folding.Entity with { Links = folding.Links() };
        entity = Carry(entity, absorbed, parts, now);
        entity = move is null ? entity : MethodMoves.Move(entity, move, now);
        return new(Stamp.Renew(survivor, entity), folding.Decisions);
    }

    private static Entity Carry(Entity entity, Entity absorbed, ImmutableDictionary<string, string> parts, DateTimeOffset now)
    {
        string Here(string part) => parts.GetValueOrDefault(part, part);

        var linked = entity.Links.Select(link => link.Record).ToHashSet();
        entity = absorbed.Findings.Aggregate(entity, (with, finding) => with.With(finding with { Part = Here(finding.Part) }));
        entity = absorbed.Holds.Aggregate(entity, (with, hold) => with.With(hold));
        foreach (var intent in absorbed.Intents)
        {
            entity = entity.FindIntent(intent.Connection, intent.Type, Here(intent.Part), intent.Slot) is { } own
                ? entity.With(intent.TriedValues.Aggregate(own, (with, value) => with.Try(value)))
                : entity.With(intent with { Part = Here(intent.Part), As = intent.As ?? new PartName(absorbed.Id, intent.Part) });
        }

        entity = Occupancy.Remember(entity, absorbed.Former.Select(former => former with { Part = Here(former.Part) }));
        return entity.Without(finding => finding.Code == Finding.MergedAway && entity.Links.Any(link =>
            link.IsLive && link.Record.Type == RecordType.Customer && link.Record.Connection == finding.Record?.Connection)) with
        {
            // A household of which nothing is left is never merged; should it be erased meanwhile, only its record is to be known.
            Erasures = [.. entity.Erasures, .. absorbed.Erasures.Select(erasure => erasure with { Part = Here(erasure.Part ?? Link.SpareId) })],
            Absorbed =
            [
                .. entity.Absorbed,
                new Absorption(absorbed.Id, [absorbed.Forward?.Cause ?? Unnamed], now, [.. absorbed.Links.Select(link => link.Record)]),
                .. absorbed.Absorbed.Where(earlier => entity.Absorbed.All(own => own.Entity != earlier.Entity)),
            ],
            Names =
            [
                .. entity.Names.Where(name => name.Name.Entity != absorbed.Id),
                .. absorbed.Parts.Where(part => part.Kind is PartKind.Person).Select(part => new OtherName(new PartName(absorbed.Id, part.Id), Here(part.Id))),
                .. absorbed.Names.Where(name => name.Name.Entity != entity.Id).Select(name => name with { Here = Here(name.Here) }),
            ],
            // A record that comes back is here again: nobody is sent after it any more.
            Partings =
            [
                .. entity.Partings.Concat(absorbed.Partings)
                    .Where(parting => parting.Into != entity.Id)
                    .Select(parting => parting with { Records = parting.Records.RemoveAll(linked.Contains) })
                    .Where(parting => parting.Kept is not null || !parting.Records.IsEmpty),
            ],
        };
    }
}
