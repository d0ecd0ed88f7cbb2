using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>A record that belongs to an entity, and what it is known to hold.</summary>
public sealed record Link
{
    /// <summary>The record.</summary>
    public required RecordRef Record { get; init; }

    /// <summary>Its system.</summary>
    public required SystemKind System { get; init; }

    /// <summary>The part of the entity that it shows beside the root; <see cref="SpareId"/> for one that is kept but shown nowhere: a household is only recognized by it.</summary>
    public required string Part { get; init; }

    /// <summary>The part id of contact methods that fit no person: they stay linked and are not synchronized.</summary>
    public const string SpareId = "spare";

    /// <summary>For a contact method: the one field that it shows. Null for other records.</summary>
    public string? Slot { get; init; }

    /// <summary>Whether the record stands.</summary>
    public RecordState State { get; init; }

    /// <summary>The record's own modified time, the latest that was seen (UTC).</summary>
    public DateTimeOffset ModifiedAt { get; init; }

    /// <summary>The record that it hangs on.</summary>
    public RecordRef? Parent { get; init; }

    /// <summary>True when the record carries the ids by which Hearth recognizes it.</summary>
    public bool Stamped { get; init; }

    /// <summary>
    /// True when the vendor refused those ids, or they did not stay however often they were written: nothing is tried again until the record
    /// is seen with the right ones.
    /// </summary>
    public bool StampRefused { get; init; }

    /// <summary>How often the record lost the ids that it carried, one time soon after the other.</summary>
    public int StampLosses { get; init; }

    /// <summary>When the record was last seen to have lost them (UTC); null when it never has.</summary>
    public DateTimeOffset? StampLostAt { get; init; }

    /// <summary>True when the record is to be archived, because its counterpart in the other system ended and the policy says so.</summary>
    public bool ToArchive { get; init; }

    /// <summary>Why it belongs to its entity.</summary>
    public LinkReason Reason { get; init; }

    /// <summary>Since when it belongs to its entity (UTC); null for one that was linked before reasons were kept.</summary>
    public DateTimeOffset? LinkedAt { get; init; }

    /// <summary>For a contact: others of its portal of which somebody said that they are another person's.</summary>
    public ImmutableArray<ToldApart> ToldApart { get; init; } = [];

    /// <summary>What the creation filters look at: a contact's lifecycle stage.</summary>
    public string? Stage { get; init; }

    /// <summary>What it is known to hold.</summary>
    public ImmutableArray<Shadow> Shadows { get; init; } = [];

    /// <summary>What is on its way to it. Not stored: after a crash the history tells what may have been sent.</summary>
    public ImmutableArray<FlyingValue> Flying { get; init; } = [];

    /// <summary>True while the record stands.</summary>
    public bool IsLive => State is RecordState.Live;

    /// <summary>
    /// True when the record belongs to the household since this state. A location that left and comes back belongs to it anew, because it
    /// may have been another household's meanwhile.
    /// </summary>
    /// <param name="before">The record's link before, or null.</param>
    public bool IsNewSince(Link? before) => Record.Type == RecordType.Location ? IsLive && before?.IsLive is not true : before is null;

    /// <summary>What the record is known to hold for a field, or null.</summary>
    public Shadow? ShadowOf(string field) => Shadows.FirstOrDefault(shadow => shadow.Field == field);

    /// <summary>The link with a shadow put in the place of the one of the same field.</summary>
    public Link With(Shadow shadow)
    {
        for (var index = 0; index < Shadows.Length; index++)
        {
            if (Shadows[index].Field == shadow.Field)
            {
                return Shadows[index] == shadow ? this : this with { Shadows = Shadows.SetItem(index, shadow) };
            }
        }

        return this with { Shadows = Shadows.Add(shadow) };
    }

    /// <summary>The link with nothing on its way for the fields.</summary>
    public Link Landed(Func<string, bool> fields) =>
        Flying.IsEmpty ? this : this with { Flying = Flying.RemoveAll(flying => fields(flying.Field)) };
}
