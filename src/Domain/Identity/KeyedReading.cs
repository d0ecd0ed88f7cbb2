using System.Collections.Immutable;
using Hearth.Domain.Policy;

namespace Hearth.Domain.Identity;

/// <summary>A profile taken apart by a stop list, and its keys once somebody has asked for them.</summary>
internal sealed class KeyedReading(StopList stopList, IdentityReading reading)
{
    private ImmutableArray<MatchKey> _keys;

    internal StopList StopList => stopList;

    internal IdentityReading Reading => reading;

    internal ImmutableArray<MatchKey> Keys => _keys.IsDefault ? _keys = MatchKey.Of(reading) : _keys;
}
