using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Entities;

/// <summary>What is left of a household after an erasure. It holds nothing of the person but marks.</summary>
/// <param name="Marks">The marks of how the person could be reached, and nobody else of the household.</param>
/// <param name="OptedOut">True when the household had opted out of mail.</param>
/// <param name="Known">Everything by which the household is recognized from now on.</param>
/// <param name="Folded">The households that hold an older copy of the person, with the person's part in them.</param>
/// <param name="MergedInto">The household that has its records now, or null.</param>
[GenerateSerializer, Immutable, Alias("hearth.erase-answer")]
public sealed record EraseAnswer(
    [property: Id(0)] ImmutableArray<string> Marks,
    [property: Id(1)] bool OptedOut,
    [property: Id(2)] ImmutableArray<IdentityTrait> Known,
    [property: Id(3)] ImmutableArray<FoldedPerson> Folded,
    [property: Id(4)] EntityId? MergedInto);
