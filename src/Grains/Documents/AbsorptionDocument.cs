using System.Collections.Immutable;

namespace Hearth.Grains.Documents;

/// <summary>The stored shape of an absorption.</summary>
public sealed record AbsorptionDocument(string Entity, ImmutableArray<string> Causes, DateTimeOffset At, ImmutableArray<string> Records);
