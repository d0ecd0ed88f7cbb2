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
            Origins = [.. saver._origins.OrderBy(origin => origin.Value).Select(origin => origin.Key)],
            NextPipelineId = state.Pipelines.NextId,
            Pipelines = state.Pipelines.Save(),
            AssociationTypes = state.Associations.Catalog.Save(),
            Subscriptions = state.Subscriptions.Save(),
        };
    }

    private SavedStore Save(ObjectStore store) => new(
        store.Type.TypeId,
        store.NextId,
        new Dictionary<long, long>(store.Aliases),
        [.. store.Properties.Groups],
        [.. store.Properties.All.Where(property => property.Computed is null).Select(SavedProperty.Of)],
        [.. store.InOrder.Where(record => !record.IsGone).Select(Save)]);

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
