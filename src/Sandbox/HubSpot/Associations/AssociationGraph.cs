namespace Hearth.Sandbox.HubSpot;

/// <summary>Ties records together, both ways at once, and tells the subscribers.</summary>
internal sealed class AssociationGraph(AssociationTypeCatalog catalog, WebhookQueue webhooks, Func<RecordKey, CrmRecord?> find)
{
    public AssociationTypeCatalog Catalog { get; } = catalog;

    /// <summary>
    /// Adds these types between two records. A primary one also adds the unlabeled one and takes the place of the primary
    /// that the record had before.
    /// </summary>
    public void Associate(CrmRecord from, CrmRecord to, IEnumerable<AssociationType> types, ChangeOrigin origin, long now)
    {
        AddType(from, to, Catalog.Unlabeled(from.Type, to.Type), origin, now);
        foreach (var type in types)
        {
            if (type.IsPrimary)
            {
                DropOtherPrimaries(from, to, origin, now);
            }

            AddType(from, to, type, origin, now);
        }
    }

    /// <summary>Removes every type between two records.</summary>
    public void Dissociate(CrmRecord from, CrmRecord to, ChangeOrigin origin, long now)
    {
        foreach (var type in from.Edge(to.Key)?.Types.ToArray() ?? [])
        {
            RemoveType(from, to, type, origin, now);
        }
    }

    /// <summary>Removes one label between two records; removing the unlabeled one removes them all.</summary>
    public void RemoveLabel(CrmRecord from, CrmRecord to, AssociationType type, ChangeOrigin origin, long now)
    {
        if (type == Catalog.Unlabeled(from.Type, to.Type))
        {
            Dissociate(from, to, origin, now);
        }
        else
        {
            RemoveType(from, to, type, origin, now);
        }
    }

    private void AddType(CrmRecord from, CrmRecord to, AssociationType type, ChangeOrigin origin, long now)
    {
        var forth = from.EdgeOrNew(to.Key).Types;
        if (forth.Contains(type))
        {
            return;
        }

        forth.Add(type);
        var inverse = Catalog.Inverse(from.Type, to.Type, type);
        var back = to.EdgeOrNew(from.Key).Types;
        if (!back.Contains(inverse))
        {
            back.Add(inverse);
        }

        Tell(from, to, type, removed: false, origin, now);
    }

    private void RemoveType(CrmRecord from, CrmRecord to, AssociationType type, ChangeOrigin origin, long now)
    {
        if (!from.RemoveType(to.Key, type))
        {
            return;
        }

        to.RemoveType(from.Key, Catalog.Inverse(from.Type, to.Type, type));
        Tell(from, to, type, removed: true, origin, now);
        if (from.Edge(to.Key)!.Types.Count == 0)
        {
            from.RemoveEdge(to.Key);
            to.RemoveEdge(from.Key);
        }
    }

    private void DropOtherPrimaries(CrmRecord from, CrmRecord to, ChangeOrigin origin, long now)
    {
        var others = from.Edges.Where(edge => edge.To.Type == to.Type && edge.To != to.Key && edge.Types.Exists(type => type.IsPrimary)).ToArray();
        foreach (var edge in others)
        {
            if (find(edge.To) is { } other)
            {
                RemoveType(from, other, edge.Types.First(type => type.IsPrimary), origin, now);
            }
        }
    }

    private void Tell(CrmRecord from, CrmRecord to, AssociationType type, bool removed, ChangeOrigin origin, long now)
    {
        webhooks.AssociationChanged(from, to, type.IsPrimary, removed, origin, now);
        webhooks.AssociationChanged(to, from, type.IsPrimary, removed, origin, now);
    }
}
