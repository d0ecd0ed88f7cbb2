using System.Collections.Immutable;

namespace Hearth.Contracts.Entities;

/// <summary>A household on its way into another grain.</summary>
/// <param name="Document">The household in its stored form.</param>
/// <param name="IsWhole">True for a household that was merged, false for one that was divided off.</param>
[GenerateSerializer, Immutable, Alias("hearth.hand-over")]
public sealed record HandOver([property: Id(0)] ImmutableArray<byte> Document, [property: Id(1)] bool IsWhole);
