using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Changes;

/// <summary>What one record should hold after a write.</summary>
public sealed record RecordWrite
{
    /// <summary>The entity that asks.</summary>
    public required EntityId Entity { get; init; }

    /// <summary>The connection to write to.</summary>
    public required ConnectionId Connection { get; init; }

    /// <summary>One of <see cref="RecordType"/>.</summary>
    public required string Type { get; init; }

    /// <summary>What to do.</summary>
    public required WriteKind Kind { get; init; }

    /// <summary>The record's id at the vendor; null when it is to be created.</summary>
    public string? Id { get; init; }

    /// <summary>The part of the entity that the record shows: a person's part, or the root.</summary>
    public required string Part { get; init; }

    /// <summary>The record that this one hangs on, as in <see cref="Observation.Parent"/>.</summary>
    public RecordRef? Parent { get; init; }

    /// <summary>The fields to write: for a creation all of them, else those that differ.</summary>
    public ImmutableArray<FieldToWrite> Fields { get; init; } = [];

    /// <summary>
    /// The entity's agreed values of every field this record can show, for what a vendor demands beside the changed ones
    /// (a deal's name, a customer's location), by field name.
    /// </summary>
    public ImmutableDictionary<string, FieldValue> Context { get; init; } = ImmutableDictionary<string, FieldValue>.Empty;

    /// <summary>True when the record must be given (again) the ids by which Hearth recognizes it.</summary>
    public bool StampIdentity { get; init; }

    /// <summary>True when an earlier attempt to create this record may have succeeded: look before creating.</summary>
    public bool VerifyFirst { get; init; }

    /// <summary>
    /// For a contact method that earlier attempts may have created: the values they asked for. A record that holds one of them is
    /// the one to change.
    /// </summary>
    public ImmutableArray<FieldValue> Tried { get; init; } = [];

    /// <summary>When an earlier attempt to create this record was made (UTC), where it may have succeeded.</summary>
    public DateTimeOffset? AttemptedAt { get; init; }

    /// <summary>Until when a creation may be sent (UTC): later, it counts as an attempt that was never made, and is prepared anew.</summary>
    public DateTimeOffset? CreateBy { get; init; }

    /// <summary>
    /// True when the record is known to say that the household opted out, so that an opt-in ends what was seen. Where it is false, whoever
    /// writes an opt-in looks first: an opt-out that nobody has seen yet must not be taken back.
    /// </summary>
    public bool KnowsOptOut { get; init; }

    /// <summary>The ServiceTitan customer or job id that belongs on the record, for cross-system ids; null where there is none.</summary>
    public RecordRef? Counterpart { get; init; }
}
