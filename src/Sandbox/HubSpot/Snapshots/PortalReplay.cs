namespace Hearth.Sandbox.HubSpot;

/// <summary>Brings a snapshot up to date with the steps that a journal kept after it.</summary>
internal sealed class PortalReplay
{
    private readonly List<ChangeOrigin> _origins;
    private readonly Dictionary<string, StoreReplay> _stores;
    private PortalSnapshot _snapshot;

    private PortalReplay(PortalSnapshot snapshot)
    {
        _snapshot = snapshot;
        _origins = [.. snapshot.Origins];
        _stores = snapshot.Stores.ToDictionary(store => store.TypeId, store => new StoreReplay(store));
    }

    /// <summary>The snapshot as it would be had it been taken after the last of the steps.</summary>
    public static PortalSnapshot Apply(PortalSnapshot snapshot, IReadOnlyList<PortalStep> steps)
    {
        if (steps.Count == 0)
        {
            return snapshot;
        }

        var replay = new PortalReplay(snapshot);
        foreach (var step in steps)
        {
            replay = step.Whole is { } whole ? new PortalReplay(whole) : replay;
            replay.Apply(step);
        }

        return replay._snapshot with { Origins = replay._origins, Stores = [.. replay._stores.Values.Select(store => store.ToStore())] };
    }

    private void Apply(PortalStep step)
    {
        var firstOrigin = _origins.Count;
        _origins.AddRange(step.Origins);
        foreach (var store in step.Stores)
        {
            _stores[store.TypeId].Apply(store, firstOrigin);
        }

        _snapshot = _snapshot with
        {
            NextPipelineId = step.NextPipelineId ?? _snapshot.NextPipelineId,
            Pipelines = step.Pipelines ?? _snapshot.Pipelines,
            AssociationTypes = step.AssociationTypes ?? _snapshot.AssociationTypes,
            Subscriptions = step.Subscriptions ?? _snapshot.Subscriptions,
        };
    }
}
