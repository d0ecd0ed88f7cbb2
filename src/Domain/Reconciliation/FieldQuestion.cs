using Hearth.Domain.Changes;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>Everything that a decision about one observed value depends on.</summary>
public sealed record FieldQuestion
{
    /// <summary>The policy's answer for the field.</summary>
    public required FieldPolicy Policy { get; init; }

    /// <summary>The policy's limit for flipping fields.</summary>
    public required OscillationPolicy Oscillation { get; init; }

    /// <summary>The field's cell.</summary>
    public required Cell Cell { get; init; }

    /// <summary>What the record was known to hold, or null when it was never seen.</summary>
    public Shadow? Known { get; init; }

    /// <summary>What is on its way to the record, or null.</summary>
    public FlyingValue? InFlight { get; init; }

    /// <summary>The record that shows the value.</summary>
    public required RecordRef Record { get; init; }

    /// <summary>Its system.</summary>
    public required SystemKind System { get; init; }

    /// <summary>True when Hearth can write the field to this kind of record at all.</summary>
    public required bool Writable { get; init; }

    /// <summary>The observed value.</summary>
    public required FieldValue Value { get; init; }

    /// <summary>When the source says it was set.</summary>
    public required SourceTime Time { get; init; }

    /// <summary>Whom the source names as the writer.</summary>
    public ValueWriter Writer { get; init; }

    /// <summary>True when the source names our own application as the writer.</summary>
    public bool WrittenByHearth => Writer is ValueWriter.Hearth;

    /// <summary>True when the source names a writer, and it is not our own application: the value is no echo of ours, whatever it is.</summary>
    public bool WrittenBySomebodyElse => Writer is ValueWriter.SomebodyElse;

    /// <summary>True when Hearth made the record and sees it for the first time: it may still hold what was asked for then.</summary>
    public bool IsOwnCreation { get; init; }

    /// <summary>When Hearth read it (UTC).</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>True when a second read could make the time certain.</summary>
    public bool CanRefine { get; init; }

    /// <summary>The version that an accepted value gets.</summary>
    public required long NextVersion { get; init; }

    /// <summary>Now (UTC).</summary>
    public required DateTimeOffset Now { get; init; }
}
