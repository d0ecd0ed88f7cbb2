using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>How a household stands, as far as merging and splitting depend on it.</summary>
/// <param name="Id">The household.</param>
/// <param name="Records">Its records.</param>
/// <param name="MergedInto">Where it went, or null.</param>
/// <param name="Absorbed">What went into it.</param>
/// <param name="Partings">The households that were divided off from it.</param>
public sealed record Standing(
    EntityId Id, ImmutableArray<RecordRef> Records, EntityId? MergedInto, ImmutableArray<Absorption> Absorbed, ImmutableArray<EntityId> Partings)
{
    /// <summary>True when all of it was erased.</summary>
    public bool IsErased { get; init; }

    /// <summary>True when anything holds it, for whatever reason.</summary>
    public bool IsHeld { get; init; }

    /// <summary>True while a customer may be made for it, so that it may have one that nobody has seen yet.</summary>
    public bool IsMakingCustomer { get; init; }

    /// <summary>How an entity stands. Of one that was erased nothing is left to merge or split.</summary>
    public static Standing Of(Entity entity) => new(
        entity.Id, entity.IsErased ? [] : [.. entity.Links.Select(link => link.Record)], entity.MergedInto, entity.Absorbed, [.. entity.Partings.Select(parting => parting.Into)])
    {
        IsErased = entity.IsErased,
        IsHeld = entity.Holds.Any(hold => !hold.IsReleased),
        IsMakingCustomer = entity.Intents.Any(intent => intent is { Type: RecordType.Customer, Attempted: true, Problem: null }
            && !entity.Links.Any(link => link.IsLive && link.Record.Type == RecordType.Customer && link.Record.Connection == intent.Connection)),
    };
}
