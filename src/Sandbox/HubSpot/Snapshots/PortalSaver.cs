namespace Hearth.Sandbox.HubSpot;

/// <summary>Copies a portal into a snapshot. It is used under the portal's lock.</summary>
internal sealed class PortalSaver
{
    private readonly Dictionary<ChangeOrigin, int> _origins = [];

    private PortalSaver()
    {
    }

    /// <summary>Everything of the portal that is kept over a restart.</summary>
    public static PortalSnapshot Save(PortalState state)
    {
        var saver = new PortalSaver();
        var stores = CrmObjectTypes.All.Select(type => saver.Save(state.Store(type))).ToList();
        return new PortalSnapshot
        {
            Stores = stores,
            Origins = saver.Origins,
            NextPipelineId = state.Pipelines.NextId,
            Pipelines = state.Pipelines.Save(),
            AssociationTypes = state.Associations.Catalog.Save(),
            Subscriptions = state.Subscriptions.Save(),
        };
    }

    /// <summary>What the present step changed so far.</summary>
    public static PortalStep SaveChanges(PortalState state)
    {
        var saver = new PortalSaver();
        var changed = state.Changes.Records.ToLookup(record => record.Type);
        var stores = CrmObjectTypes.All
            .Where(type => changed.Contains(type) || state.Changes.Has(state.Store(type).Properties))
            .Select(type => saver.SaveChanges(state.Store(type), [.. changed[type]], state.Changes))
            .ToList();
        var pipelinesChanged = state.Changes.Has(state.Pipelines);
        return new PortalStep
        {
            Stores = stores,
            Origins = saver.Origins,
            NextPipelineId = pipelinesChanged ? state.Pipelines.NextId : null,
            Pipelines = pipelinesChanged ? state.Pipelines.Save() : null,
            AssociationTypes = state.Changes.Has(state.Associations.Catalog) ? state.Associations.Catalog.Save() : null,
            Subscriptions = state.Changes.Has(state.Subscriptions) ? state.Subscriptions.Save() : null,
        };
    }

    private List<ChangeOrigin> Origins => [.. _origins.OrderBy(origin => origin.Value).Select(origin => origin.Key)];

    private StoreStep SaveChanges(ObjectStore store, List<CrmRecord> changed, PortalChanges changes)
    {
        var gone = changed.Where(record => record.IsGone).Select(record => record.Id).ToList();
        var definitionsChanged = changes.Has(store.Properties);
        return new StoreStep(
            store.Type.TypeId,
            store.NextId,
            [.. changed.Where(record => !record.IsGone).Select(Save)],
            gone,
            gone.Where(store.Aliases.ContainsKey).ToDictionary(id => id, id => store.Aliases[id]),
            definitionsChanged ? [.. store.Properties.Groups] : null,
            definitionsChanged ? Definitions(store) : null);
    }

    private SavedStore Save(ObjectStore store) => new(
        store.Type.TypeId,
        store.NextId,
        new Dictionary<long, long>(store.Aliases),
        [.. store.Properties.Groups],
        Definitions(store),
        [.. store.InOrder.Where(record => !record.IsGone).Select(Save)]);

    private static List<SavedProperty> Definitions(ObjectStore store) =>
        [.. store.Properties.All.Where(property => property.Computed is null).Select(SavedProperty.Of)];

    private SavedRecord Save(CrmRecord record) => new(
        record.Id,
        record.CreatedAt,
        record.UpdatedAt,
        record.ArchivedAt,
        record.MergedIds is { } merged ? [.. merged] : null,
        Place(record.Origin),
        record.SetProperties.ToDictionary(property => property.Name, property => (IReadOnlyList<SavedRevision>)History(record.Newest(property))),
        [.. record.Edges.Select(edge => new SavedEdge(edge.To.Type.TypeId, edge.To.Id, [.. edge.Types]))]);

    private List<SavedRevision> History(PropertyRevision? newest)
    {
        var history = new List<SavedRevision>(1);
        for (var revision = newest; revision is not null; revision = revision.Previous)
        {
            history.Add(new SavedRevision(revision.Value, revision.Timestamp, Place(revision.Origin)));
        }

        return history;
    }

    private int Place(ChangeOrigin origin)
    {
        if (!_origins.TryGetValue(origin, out var place))
        {
            _origins[origin] = place = _origins.Count;
        }

        return place;
    }
}
