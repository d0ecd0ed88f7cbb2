using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Changes;

/// <summary>A record's values as seen at one system. Repeating an observation changes nothing.</summary>
public sealed record Observation
{
    /// <summary>The record that was seen.</summary>
    public required RecordRef Record { get; init; }

    /// <summary>The system that holds it.</summary>
    public required SystemKind System { get; init; }

    /// <summary>The record's own modified time (UTC).</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>When Hearth read it (UTC).</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Whether the record still stands.</summary>
    public RecordState State { get; init; } = RecordState.Live;

    /// <summary>The fields that were seen; a field that was not asked for is absent.</summary>
    public ImmutableArray<ObservedField> Fields { get; init; } = [];

    /// <summary>Fields that could not be read.</summary>
    public ImmutableArray<FieldFinding> Findings { get; init; } = [];

    /// <summary>The record that this one hangs on: a contact method's customer, an appointment's job, a job's customer.</summary>
    public RecordRef? Parent { get; init; }

    /// <summary>
    /// The ids that Hearth stored in the record (HubSpot properties, ServiceTitan external data). Null where they were not read, which says
    /// nothing about them; a record that was read and has none names nobody.
    /// </summary>
    public StoredIdentity? Stored { get; init; }

    /// <summary>Records that were merged into this one: their ids are its aliases from now on.</summary>
    public ImmutableArray<RecordRef> Absorbed { get; init; } = [];

    /// <summary>What the creation filters of the policy look at, by name: for a HubSpot contact, its lifecycle stage.</summary>
    public ImmutableDictionary<string, string> Traits { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// True when a second read would show more: certain times, or the whole record. A real edit is then not decided but answered
    /// with <c>NeedsEvidence</c>, so that the record is read again with its history.
    /// </summary>
    public bool CanRefine { get; init; }

    /// <summary>True when only some of the fields are shown, as a webhook event does: nobody can be recognized by that.</summary>
    public bool IsPartial { get; init; }
}
