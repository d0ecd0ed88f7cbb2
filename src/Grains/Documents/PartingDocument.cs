using System.Collections.Immutable;

namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a parting.</summary>
public sealed record PartingDocument(
    string Into, string Cause, DateTimeOffset At, ImmutableArray<string> Records, ImmutableArray<string> Parts, EntityDocument? Kept);
