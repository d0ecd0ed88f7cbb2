using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Keeps what decisions say is to be stored, and answers the next batch from it.</summary>
internal sealed class MemoryIndex
{
    private KnownIdentities _known = IdentityScene.Nothing;

    internal ImmutableArray<Resolution> Decide(IReadOnlyList<ResolveRequest> requests, Func<EntityKind, EntityId> newId)
    {
        var decision = Registrar.Decide(requests, _known, IdentityScene.Rules, newId);
        var links = decision.Resolutions.Aggregate(
            _known.Links.ToImmutableDictionary(), (all, resolution) => all.SetItem(resolution.Record, resolution.Entity));
        _known = _known with
        {
            Links = links,
            Holders = decision.Keys.Aggregate(
                _known.Holders.ToImmutableDictionary(), (all, held) => all.SetItem(held.Key, all.GetValueOrDefault(held.Key, []).Add(held.Entity))),
            Profiles = _known.Profiles.ToImmutableDictionary().SetItems(decision.Profiles),
            Customers = links.Where(link => link.Key.Type == RecordType.Customer).Select(link => (link.Value, link.Key.Connection)).ToImmutableHashSet(),
            Seconds = _known.Seconds
                .Concat(decision.Resolutions.Where(resolution => resolution.Rule == ResolutionRule.Duplicate).Select(resolution => resolution.Entity))
                .ToImmutableHashSet(),
        };
        return decision.Resolutions;
    }
}
