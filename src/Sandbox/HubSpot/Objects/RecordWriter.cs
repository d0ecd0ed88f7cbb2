namespace Hearth.Sandbox.HubSpot;

/// <summary>Carries out what was planned: values, indexes, events and counters move together.</summary>
internal sealed class RecordWriter(PortalState state)
{
    /// <summary>Makes a record from a draft.</summary>
    /// <param name="store">The records of the type.</param>
    /// <param name="draft">The checked values.</param>
    /// <param name="origin">Who makes it.</param>
    /// <param name="now">When, in milliseconds since 1970 UTC.</param>
    public CrmRecord Create(ObjectStore store, RecordDraft draft, ChangeOrigin origin, long now)
    {
        var record = store.Add(now, origin);
        state.Webhooks.Created(record, origin, now);
        if (origin.IsApi)
        {
            state.Counters.Created(store.Type.Plural);
        }

        // HubSpot files every contact that did not come from the web under offline sources.
        if (store.Type == CrmObjectTypes.Contact && store.Properties.Find("hs_analytics_source") is { } source
            && !draft.Values.Any(pair => pair.Property == source))
        {
            record.Set(source, "OFFLINE", now, origin);
        }

        Write(store, record, draft, origin, now);
        return record;
    }

    /// <summary>Changes a record by a draft.</summary>
    public void Update(ObjectStore store, CrmRecord record, RecordDraft draft, ChangeOrigin origin, long now)
    {
        if (!Write(store, record, draft, origin, now) && origin.IsApi)
        {
            state.Counters.UnchangedRecord();
        }
    }

    /// <summary>Moves a record to the recycle bin; doing it again does nothing.</summary>
    public void Archive(ObjectStore store, CrmRecord record, ChangeOrigin origin, long now)
    {
        if (!record.IsLive)
        {
            return;
        }

        store.ReleaseAll(record);
        record.ArchivedAt = now;
        record.Touch(now);
        store.Modified(record);
        state.Webhooks.Deleted(store.Type, record.Id, origin, now);
    }

    /// <summary>Erases a contact for good.</summary>
    public void Erase(ObjectStore store, CrmRecord record, ChangeOrigin origin, long now)
    {
        Detach(record);
        store.Forget(record);
        state.Webhooks.ErasedForPrivacy(store.Type, record.Id, origin, now);
        state.Webhooks.Deleted(store.Type, record.Id, origin, now);
    }

    /// <summary>Takes a record out of the graph without telling anyone, as HubSpot does for records that vanish.</summary>
    public void Detach(CrmRecord record)
    {
        foreach (var edge in record.Edges.ToArray())
        {
            state.Store(edge.To.Type).Find(edge.To.Id)?.RemoveEdge(record.Key);
            record.RemoveEdge(edge.To);
        }
    }

    /// <summary>Sets the values; answers whether more than the app's own bookkeeping has changed.</summary>
    private bool Write(ObjectStore store, CrmRecord record, RecordDraft draft, ChangeOrigin origin, long now)
    {
        var bookkeeping = state.Options.BookkeepingProperties;
        var (anyChanged, contentChanged) = (false, false);
        foreach (var (property, value) in draft.Values)
        {
            var changed = !IsIgnored(record, property, value, origin) && Set(store, record, property, value, origin, now);
            anyChanged |= changed;
            if (changed)
            {
                state.Webhooks.PropertyChanged(record, property, value, origin, now);
            }

            if (bookkeeping.Contains(property.Name))
            {
                continue;
            }

            contentChanged |= changed;
            if (origin.IsApi)
            {
                state.Counters.Write(store.Type.Plural, record.IdText, property.Name, value, changed);
            }
        }

        if (anyChanged)
        {
            store.Modified(record);
        }

        return contentChanged;
    }

    // People may move a lifecycle stage backwards in the screens; the API may not, and is not told.
    private static bool IsIgnored(CrmRecord record, PropertyDefinition property, string value, ChangeOrigin origin) =>
        origin.UserId is null && LifecycleStages.MovesBackwards(record, property, value);

    private static bool Set(ObjectStore store, CrmRecord record, PropertyDefinition property, string value, ChangeOrigin origin, long now)
    {
        var isKey = property.Name == SecondaryEmails.PropertyName || store.Properties.Unique.Contains(property);
        if (!isKey || record.Read(property) == value)
        {
            return record.Set(property, value, now, origin);
        }

        // An address may be primary and secondary at once, so all of a record's keys are taken away and given back together.
        store.ReleaseAll(record);
        var changed = record.Set(property, value, now, origin);
        store.ClaimAll(record);
        return changed;
    }
}
