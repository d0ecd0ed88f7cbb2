using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="Observation"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.observation")]
internal struct ObservationSurrogate
{
    [Id(0)]
    public RecordRef Record;

    [Id(1)]
    public SystemKind System;

    [Id(2)]
    public DateTimeOffset ModifiedAt;

    [Id(3)]
    public DateTimeOffset ReadAt;

    [Id(4)]
    public RecordState State;

    [Id(5)]
    public ImmutableArray<ObservedField> Fields;

    [Id(6)]
    public ImmutableArray<FieldFinding> Findings;

    [Id(7)]
    public RecordRef? Parent;

    [Id(8)]
    public StoredIdentity? Stored;

    [Id(9)]
    public ImmutableDictionary<string, string> Traits;

    [Id(10)]
    public bool CanRefine;

    [Id(11)]
    public bool IsPartial;

    [Id(12)]
    public ImmutableArray<RecordRef> Absorbed;
}

/// <summary>Converts <see cref="Observation"/>.</summary>
[RegisterConverter]
internal sealed class ObservationConverter : IConverter<Observation, ObservationSurrogate>
{
    /// <inheritdoc />
    public Observation ConvertFromSurrogate(in ObservationSurrogate surrogate) => new() { Record = surrogate.Record, System = surrogate.System, ModifiedAt = surrogate.ModifiedAt, ReadAt = surrogate.ReadAt, State = surrogate.State, Fields = surrogate.Fields, Findings = surrogate.Findings, Parent = surrogate.Parent, Stored = surrogate.Stored, Traits = surrogate.Traits, CanRefine = surrogate.CanRefine, IsPartial = surrogate.IsPartial, Absorbed = surrogate.Absorbed };

    /// <inheritdoc />
    public ObservationSurrogate ConvertToSurrogate(in Observation value) => new() { Record = value.Record, System = value.System, ModifiedAt = value.ModifiedAt, ReadAt = value.ReadAt, State = value.State, Fields = value.Fields, Findings = value.Findings, Parent = value.Parent, Stored = value.Stored, Traits = value.Traits, CanRefine = value.CanRefine, IsPartial = value.IsPartial, Absorbed = value.Absorbed };
}
