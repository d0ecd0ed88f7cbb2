using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="RecordWrite"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.record-write")]
internal struct RecordWriteSurrogate
{
    [Id(0)]
    public EntityId Entity;

    [Id(1)]
    public ConnectionId Connection;

    [Id(2)]
    public string Type;

    [Id(3)]
    public WriteKind Kind;

    [Id(4)]
    public string? Identifier;

    [Id(5)]
    public string Part;

    [Id(6)]
    public RecordRef? Parent;

    [Id(7)]
    public ImmutableArray<FieldToWrite> Fields;

    [Id(8)]
    public ImmutableDictionary<string, FieldValue> Context;

    [Id(9)]
    public bool StampIdentity;

    [Id(10)]
    public bool VerifyFirst;

    [Id(11)]
    public RecordRef? Counterpart;

    [Id(12)]
    public ImmutableArray<FieldValue> Tried;

    [Id(13)]
    public DateTimeOffset? AttemptedAt;

    [Id(14)]
    public DateTimeOffset? CreateBy;

    [Id(15)]
    public bool KnowsOptOut;
}

/// <summary>Converts <see cref="RecordWrite"/>.</summary>
[RegisterConverter]
internal sealed class RecordWriteConverter : IConverter<RecordWrite, RecordWriteSurrogate>
{
    /// <inheritdoc />
    public RecordWrite ConvertFromSurrogate(in RecordWriteSurrogate surrogate) => new() { Entity = surrogate.Entity, Connection = surrogate.Connection, Type = surrogate.Type, Kind = surrogate.Kind, Id = surrogate.Identifier, Part = surrogate.Part, Parent = surrogate.Parent, Fields = surrogate.Fields, Context = surrogate.Context, StampIdentity = surrogate.StampIdentity, VerifyFirst = surrogate.VerifyFirst, Counterpart = surrogate.Counterpart, Tried = surrogate.Tried.IsDefault ? [] : surrogate.Tried, AttemptedAt = surrogate.AttemptedAt, CreateBy = surrogate.CreateBy, KnowsOptOut = surrogate.KnowsOptOut };

    /// <inheritdoc />
    public RecordWriteSurrogate ConvertToSurrogate(in RecordWrite value) => new() { Entity = value.Entity, Connection = value.Connection, Type = value.Type, Kind = value.Kind, Identifier = value.Id, Part = value.Part, Parent = value.Parent, Fields = value.Fields, Context = value.Context, StampIdentity = value.StampIdentity, VerifyFirst = value.VerifyFirst, Counterpart = value.Counterpart, Tried = value.Tried, AttemptedAt = value.AttemptedAt, CreateBy = value.CreateBy, KnowsOptOut = value.KnowsOptOut };
}
