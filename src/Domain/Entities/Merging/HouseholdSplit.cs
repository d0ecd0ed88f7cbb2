using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Makes two households of one. Pure, and idempotent while the other household has not been taken over.</summary>
public static class HouseholdSplit
{
    /// <summary>
    /// Divides records off into another household, with what hangs on them, the people whom only they show, and their share of the
    /// history. Where records of both sides show a field, each side keeps the last value that one of its own records gave; an opt-out
    /// stays on both.
    /// </summary>
    /// <param name="entity">The household.</param>
    /// <param name="records">Records of it; those that it does not have are left out.</param>
    /// <param name="into">The other household's id: a new one, or one that went into this household and is to stand by itself again.</param>
    /// <param name="cause">Why.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="now">Now (UTC).</param>
    public static SplitResult Divide(
        Entity entity, IReadOnlyCollection<RecordRef> records, EntityId into, string cause, SyncPolicy policy, DateTimeOffset now)
    {
        if (entity.Partings.FirstOrDefault(parting => parting.Into == into && parting.Kept is not null) is { Kept: { } kept })
        {
            return new(entity, kept);
        }

        var going = Closure(entity, records);
        if (going.Count == 0)
        {
            return new(entity, null);
        }

        var division = new Division(entity, going, into, policy, now);
        var parted = division.Parted();
        var parting = new Parting(into, cause, now, [.. division.Records], [.. division.WholeParts], parted);
        return new(division.Rest(parting), parted);
    }

    /// <summary>
    /// The household as it was divided off, in the place of what stood under its id: nothing, or a forward. Once it stands by itself, it
    /// stays as it is.
    /// </summary>
    public static Entity Found(Entity entity, Entity parted) => entity.Links.IsEmpty || entity.MergedInto is not null ? parted : entity;

    /// <summary>Forgets the household that was divided off, once it is stored by itself.</summary>
    public static Entity Settle(Entity entity, EntityId into) =>
        entity.Partings.Any(parting => parting.Into == into && parting.Kept is not null)
            ? entity with { Partings = [.. entity.Partings.Select(parting => parting.Into == into ? parting with { Kept = null } : parting)] }
            : entity;

    /// <summary>The records with those that hang on them: a customer's contact methods go where it goes.</summary>
    internal static HashSet<RecordRef> Closure(Entity entity, IReadOnlyCollection<RecordRef> records)
    {
        var wanted = records.ToHashSet();
        return [.. entity.Links.Where(link => wanted.Contains(link.Record) || (link.Parent is { } parent && wanted.Contains(parent))).Select(link => link.Record)];
    }
}
