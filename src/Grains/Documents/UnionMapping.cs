using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Values;

namespace Hearth.Grains.Documents;

/// <summary>Between what merges, splits, holds and erasures leave in an <see cref="Entity"/> and its stored shape.</summary>
internal static class UnionMapping
{
    internal static Entity WithUnions(this Entity entity, EntityDocument document) => entity with
    {
        Forward = document.Forward is { } forward ? new Forward(new EntityId(forward.Into), forward.Cause, forward.At) { Move = ToMove(forward.Move) } : null,
        Absorbed = [.. (document.Absorbed ?? []).Select(absorption => new Absorption(
            new EntityId(absorption.Entity), absorption.Causes, absorption.At, [.. absorption.Records.Select(RecordRef.Parse)]))],
        Partings = [.. (document.Partings ?? []).Select(parting => new Parting(
            new EntityId(parting.Into), parting.Cause, parting.At, [.. parting.Records.Select(RecordRef.Parse)], parting.Parts, parting.Kept?.ToEntity()))],
        Names = [.. (document.Names ?? []).Select(name => new OtherName(new PartName(new EntityId(name.Entity), name.Part), name.Here))],
        Holds = [.. (document.Holds ?? []).Select(hold => hold.ToHold())],
        Erasures = [.. (document.Erasures ?? []).Select(erasure => new Erasure(
            RecordRef.Parse(erasure.Record), erasure.Part, erasure.At, erasure.Salt, erasure.Marks, erasure.HidesName, erasure.OptedOut))],
    };

    internal static void FillUnions(this EntityDocument document, Entity entity)
    {
        document.Forward = entity.Forward is { } forward ? new ForwardDocument(forward.Into.Value, forward.Cause, forward.At, ToDocument(forward.Move)) : null;
        document.Absorbed = OrNull(entity.Absorbed, absorption => new AbsorptionDocument(
            absorption.Entity.Value, absorption.Causes, absorption.At, [.. absorption.Records.Select(record => record.ToString())]));
        document.Partings = OrNull(entity.Partings, ToDocument);
        document.Names = OrNull(entity.Names, name => new NameDocument(name.Name.Entity.Value, name.Name.Part, name.Here));
        document.Holds = OrNull(entity.Holds, HoldDocument.Of);
        document.Erasures = OrNull(entity.Erasures, erasure => new ErasureDocument(
            erasure.Record.ToString(), erasure.Part, erasure.At, erasure.Salt, erasure.Marks, erasure.HidesName, erasure.OptedOut));
    }

    private static MethodMove? ToMove(MoveDocument? move) =>
        move is null ? null : new MethodMove(move.Kind, move.Value, new PartName(new EntityId(move.Entity), move.Part));

    private static MoveDocument? ToDocument(MethodMove? move) =>
        move is null ? null : new MoveDocument(move.Kind, move.Value, move.Owner.Entity.Value, move.Owner.Part);

    private static PartingDocument ToDocument(Parting parting)
    {
        EntityDocument? kept = null;
        if (parting.Kept is { } other)
        {
            kept = new EntityDocument();
            kept.Fill(other);
        }

        return new PartingDocument(
            parting.Into.Value, parting.Cause, parting.At, [.. parting.Records.Select(record => record.ToString())], parting.Parts, kept);
    }

    private static ImmutableArray<TDocument>? OrNull<T, TDocument>(ImmutableArray<T> items, Func<T, TDocument> toDocument) =>
        items.IsEmpty ? null : [.. items.Select(toDocument)];
}
