namespace Hearth.Sandbox.HubSpot;

/// <summary>
/// Merges two records into a third with an id of its own. Both old ids lead to it from then on. Subscribers hear of the merge
/// and of the absorbed record's deletion, and of no property.
/// </summary>
internal static class RecordMerger
{
    /// <summary>The most records that one may stand for.</summary>
    public const int MaximumMerged = 250;

    public static Outcome<CrmRecord> Merge(PortalState state, ObjectStore store, CrmRecord primary, CrmRecord absorbed, ChangeOrigin origin, long now)
    {
        if (primary == absorbed)
        {
            return Problems.Invalid("Cannot merge a record with itself");
        }

        List<long> ids = [.. primary.MergedIds ?? [], .. absorbed.MergedIds ?? [], primary.Id, absorbed.Id];
        if (ids.Count > MaximumMerged)
        {
            return new CrmProblem(414, Problems.Validation, $"Cannot have more than {MaximumMerged} identities on a profile");
        }

        store.ReleaseAll(primary);
        store.ReleaseAll(absorbed);
        var survivor = store.Add(Math.Min(primary.CreatedAt, absorbed.CreatedAt), primary.Origin);
        survivor.MergedIds = ids;
        var moved = TakeValues(store, survivor, primary, absorbed, now, origin);
        TakeEdges(state, survivor, primary, absorbed);
        store.Forget(primary);
        store.Forget(absorbed);
        store.Redirect(primary.Id, survivor.Id);
        store.Redirect(absorbed.Id, survivor.Id);
        survivor.Touch(now);
        store.ClaimAll(survivor);
        store.Modified(survivor);
        state.Webhooks.Merged(store.Type, new MergeEvent(primary.Id, [absorbed.Id], survivor.Id, moved), origin, now);
        state.Webhooks.Deleted(store.Type, absorbed.Id, origin, now);
        return survivor;
    }

    private static int TakeValues(ObjectStore store, CrmRecord survivor, CrmRecord primary, CrmRecord absorbed, long now, ChangeOrigin origin)
    {
        foreach (var property in primary.SetProperties)
        {
            survivor.Adopt(property, primary.Newest(property)!);
        }

        var moved = 0;
        foreach (var property in absorbed.SetProperties)
        {
            if (string.IsNullOrEmpty(survivor.Newest(property)?.Value) && absorbed.Newest(property) is { Value.Length: > 0 } revision)
            {
                survivor.Adopt(property, revision);
                moved++;
            }
        }

        if (store.Properties.Email is { } email && store.Properties.Find(SecondaryEmails.PropertyName) is { } secondary)
        {
            string?[] candidates =
                [primary.Read(email), absorbed.Read(email), .. SecondaryEmails.Split(primary.Read(secondary)), .. SecondaryEmails.Split(absorbed.Read(secondary))];
            var others = candidates.Where(address => !string.IsNullOrEmpty(address) && address != survivor.Read(email)).Distinct();
            survivor.Set(secondary, string.Join(';', others), now, origin);
        }

        return moved;
    }

    private static void TakeEdges(PortalState state, CrmRecord survivor, CrmRecord primary, CrmRecord absorbed)
    {
        var hasPrimary = new HashSet<CrmObjectType>();
        foreach (var source in new[] { primary, absorbed })
        {
            foreach (var edge in source.Edges.ToArray())
            {
                if (state.Store(edge.To.Type).Find(edge.To.Id) is { } other && other != primary && other != absorbed)
                {
                    Move(state, survivor, source, other, edge, hasPrimary);
                }
            }

            hasPrimary.UnionWith(survivor.Edges.Where(edge => edge.Types.Exists(type => type.IsPrimary)).Select(edge => edge.To.Type));
            state.Writer.Detach(source);
        }
    }

    private static void Move(
        PortalState state, CrmRecord survivor, CrmRecord source, CrmRecord other, AssociationEdge edge, HashSet<CrmObjectType> hasPrimary)
    {
        var forth = survivor.EdgeOrNew(other.Key).Types;
        var back = other.EdgeOrNew(survivor.Key).Types;
        foreach (var type in edge.Types)
        {
            if ((type.IsPrimary && hasPrimary.Contains(other.Type)) || forth.Contains(type))
            {
                continue;
            }

            forth.Add(type);
            back.Add(state.Associations.Catalog.Inverse(source.Type, other.Type, type));
        }
    }
}
