using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>A record that its entity could not take in.</summary>
/// <param name="Record">The record.</param>
/// <param name="Parent">The record that it is a part of, where it is one of those that are read through their parents.</param>
/// <param name="Merged">Records that were merged with it: whoever asked for one of them was shown this one, and has to ask again.</param>
/// <param name="Reason">What failed, without personal data.</param>
public readonly record struct Undelivered(RecordRef Record, RecordRef? Parent, ImmutableArray<RecordRef> Merged, string Reason)
{
    /// <summary>What was shown, and could not be taken in.</summary>
    public static Undelivered Of(Observation shown, string reason) => new(shown.Record, shown.Parent, shown.Absorbed, reason);

    /// <summary>Every record under which it may have been asked for.</summary>
    public IEnumerable<RecordRef> Names => Merged.Prepend(Record);
}
