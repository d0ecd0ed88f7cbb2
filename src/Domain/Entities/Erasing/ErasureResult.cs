using System.Collections.Immutable;

namespace Hearth.Domain.Entities.Erasing;

/// <summary>What came of an erasure.</summary>
/// <param name="Entity">The household without the person's data.</param>
/// <param name="Marks">The marks of how the person could be reached.</param>
/// <param name="OptedOut">True when the household had opted out of mail.</param>
public sealed record ErasureResult(Entity Entity, ImmutableArray<string> Marks, bool OptedOut);
