namespace Hearth.Sandbox.HubSpot;

/// <summary>Brings a portal back from a snapshot. It is used under the portal's lock.</summary>
internal sealed class PortalRestorer
{
    private readonly PortalSnapshot _snapshot;

    private PortalRestorer(PortalSnapshot snapshot) => _snapshot = snapshot;

    /// <summary>Fills a new portal. Ids, values with their histories, and modified times are those of then.</summary>
    public static void Restore(PortalState state, PortalSnapshot snapshot, long idsLeftOut)
    {
        var restorer = new PortalRestorer(snapshot);
        state.Pipelines.Restore(snapshot.NextPipelineId + idsLeftOut, snapshot.Pipelines);
        state.Associations.Catalog.Restore(snapshot.AssociationTypes);
        state.Subscriptions.Restore(snapshot.Subscriptions);
        foreach (var saved in snapshot.Stores)
        {
            var store = state.Store(CrmObjectTypes.Find(saved.TypeId)!);
            Restore(store.Properties, saved);
            store.Restore(saved.NextId + idsLeftOut, saved.Aliases, saved.Records.Select(record => restorer.Restore(store, record)));
        }
    }

    private static void Restore(PropertyCatalog properties, SavedStore saved)
    {
        properties.ReplaceGroups(saved.Groups);
        foreach (var property in saved.Properties)
        {
            if (properties.FindAny(property.Name) is { } present)
            {
                property.ApplyTo(present);
            }
            else
            {
                properties.Add(property.ToProperty());
            }
        }

        properties.FindUniqueOnes();
    }

    private CrmRecord Restore(ObjectStore store, SavedRecord saved)
    {
        var record = store.New(saved.Id, saved.CreatedAt, _snapshot.Origins[saved.Origin]);
        record.ArchivedAt = saved.ArchivedAt;
        record.MergedIds = saved.MergedIds is { } merged ? [.. merged] : null;
        foreach (var (name, history) in saved.Values)
        {
            record.Adopt(store.Properties.FindAny(name)!, History(history));
        }

        foreach (var edge in saved.Edges)
        {
            record.EdgeOrNew(new RecordKey(CrmObjectTypes.Find(edge.TypeId)!, edge.Id)).Types.AddRange(edge.Types);
        }

        record.Touch(saved.UpdatedAt);
        return record;
    }

    private PropertyRevision History(IReadOnlyList<SavedRevision> history)
    {
        PropertyRevision? newest = null;
        for (var index = history.Count - 1; index >= 0; index--)
        {
            var saved = history[index];
            newest = new PropertyRevision(saved.Value, saved.At, _snapshot.Origins[saved.Origin]) { Previous = newest };
        }

        return newest!;
    }
}
