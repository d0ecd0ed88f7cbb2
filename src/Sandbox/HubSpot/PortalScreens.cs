namespace Hearth.Sandbox.HubSpot;

/// <summary>What people do in the portal's screens, and what was there before them. It is used under the portal's lock.</summary>
internal sealed class PortalScreens(PortalState state)
{
    public PortalEdit Create(
        string objectType,
        IReadOnlyDictionary<string, string?> properties,
        IReadOnlyList<AssociationTarget> associations,
        ChangeOrigin origin,
        long now)
    {
        if (CrmObjectTypes.Find(objectType) is not { } type)
        {
            return Refused(Problems.UnknownType(objectType));
        }

        var store = state.Store(type);
        var draft = RecordPlanner.Plan(state, store, properties, existing: null);
        if (!draft.IsGood)
        {
            return Refused(draft.Problem);
        }

        var record = state.Writer.Create(store, draft.Value, origin, now);
        foreach (var target in associations)
        {
            Associate(objectType, record.IdText, target, origin, now);
        }

        return Done(record);
    }

    public PortalEdit Edit(string objectType, string id, IReadOnlyDictionary<string, string?> properties, ChangeOrigin origin)
    {
        if (Find(objectType, id) is not { } record)
        {
            return Refused(Problems.NotFound());
        }

        var store = state.Store(record.Type);
        var draft = RecordPlanner.Plan(state, store, properties, record);
        if (!draft.IsGood)
        {
            return Refused(draft.Problem);
        }

        state.Writer.Update(store, record, draft.Value, origin, state.Now);
        return Done(record);
    }

    public PortalEdit Delete(string objectType, string id, ChangeOrigin origin)
    {
        if (Find(objectType, id) is not { } record)
        {
            return Refused(Problems.NotFound());
        }

        state.Writer.Archive(state.Store(record.Type), record, origin, state.Now);
        return Done(record);
    }

    public PortalEdit Merge(string objectType, string primaryId, string idToMerge, ChangeOrigin origin)
    {
        if (Find(objectType, primaryId) is not { } primary || Find(objectType, idToMerge) is not { } absorbed)
        {
            return Refused(Problems.NotFound());
        }

        var survivor = RecordMerger.Merge(state, state.Store(primary.Type), primary, absorbed, origin, state.Now);
        return survivor.IsGood ? Done(survivor.Value) : Refused(survivor.Problem);
    }

    public PortalEdit Associate(string objectType, string id, AssociationTarget target, ChangeOrigin origin, long now)
    {
        if (Find(objectType, id) is not { } from || target.Id is null || Find(target.ObjectType, target.Id) is not { } to)
        {
            return Refused(Problems.NotFound());
        }

        var catalog = state.Associations.Catalog;
        var type = target.TypeId is { } typeId ? catalog.Find(from.Type, to.Type, category: null, typeId) : catalog.Unlabeled(from.Type, to.Type);
        if (type is null)
        {
            return Refused(Problems.Invalid($"No association type {target.TypeId} exists from {from.Type.Caption} to {to.Type.Caption}"));
        }

        state.Associations.Associate(from, to, [type], origin, now);
        return Done(from);
    }

    public IReadOnlyList<PortalEdit> Seed(IReadOnlyList<SeedRecord> records)
    {
        var edits = new List<PortalEdit>(records.Count);
        using var silence = state.Webhooks.Silence();
        foreach (var record in records)
        {
            var origin = record.UserId is { } user ? ChangeOrigin.Person(user) : ChangeOrigin.Import();
            var associations = record.Associations.Select(target => target.SeedIndex is { } index && index < edits.Count
                ? target with { Id = edits[index].RecordId }
                : target);
            var now = record.CreatedAt?.ToUnixTimeMilliseconds() ?? state.Now;
            edits.Add(Create(record.ObjectType, record.Properties, [.. associations], origin, now));
        }

        return edits;
    }

    public IReadOnlyList<RecordSnapshot> Records(string objectType, bool includeArchived)
    {
        if (CrmObjectTypes.Find(objectType) is not { } type)
        {
            return [];
        }

        var store = state.Store(type);
        return [.. store.InOrder.Where(record => !record.IsGone && (includeArchived || record.IsLive)).Select(record => Snapshot(store, record))];
    }

    private static RecordSnapshot Snapshot(ObjectStore store, CrmRecord record)
    {
        var properties = new Dictionary<string, string>();
        foreach (var property in store.Properties.All)
        {
            if (record.Read(property) is { Length: > 0 } value)
            {
                properties[property.Name] = value;
            }
        }

        return new RecordSnapshot(
            record.IdText,
            properties,
            DateTimeOffset.FromUnixTimeMilliseconds(record.CreatedAt),
            DateTimeOffset.FromUnixTimeMilliseconds(record.UpdatedAt),
            record.ArchivedAt is not null,
            [.. record.Edges.Select(edge => $"{edge.To.Type.Plural}/{edge.To.Id}")]);
    }

    private CrmRecord? Find(string objectType, string id) =>
        CrmObjectTypes.Find(objectType) is { } type && state.Store(type).Find(id) is { IsLive: true } record ? record : null;

    private static PortalEdit Done(CrmRecord record) => new(record.IdText, null);

    private static PortalEdit Refused(CrmProblem problem) => new(null, problem.Message);
}
