using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>What the registrar decided about a batch, and what is to be stored of it.</summary>
/// <param name="Resolutions">One for each request, in order.</param>
/// <param name="Profiles">What those entities of the resolutions are known by from now on that were known by less, or by nothing.</param>
/// <param name="Keys">The keys that those entities hold from now on beside those that they held.</param>
/// <param name="Cases">The reasons, where there was a household to compare with.</param>
public sealed record RegistrarDecision(
    ImmutableArray<Resolution> Resolutions,
    IReadOnlyDictionary<EntityId, IdentityProfile> Profiles,
    ImmutableArray<(MatchKey Key, EntityId Entity)> Keys,
    ImmutableArray<MatchCase> Cases);
