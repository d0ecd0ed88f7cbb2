using System.Collections.Immutable;

namespace Hearth.Grains.Documents;

/// <summary>The stored shape of what is remembered of an erasure.</summary>
public sealed record ErasureDocument(
    string Record, string? Part, DateTimeOffset At, string Salt, ImmutableArray<string> Marks, bool HidesName, bool OptedOut);
