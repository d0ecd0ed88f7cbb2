namespace Hearth.Sandbox.HubSpot;

/// <summary>Finds the record that a path or an input means.</summary>
internal static class RecordLookup
{
    public const string IdProperty = "hs_object_id";

    /// <summary>The unique property that an <c>idProperty</c> names; null where it names the record's own id.</summary>
    public static Outcome<PropertyDefinition>? KeyProperty(ObjectStore store, string? idProperty, bool allowEmail)
    {
        if (string.IsNullOrEmpty(idProperty) || idProperty == IdProperty)
        {
            return null;
        }

        return store.Properties.Find(idProperty) is { } property
            && (property.HasUniqueValue || (allowEmail && property == store.Properties.Email))
            ? property
            : Problems.NotUnique(store.Type);
    }

    /// <summary>Finds a record, live or archived, by id or by unique value.</summary>
    public static CrmRecord? Find(ObjectStore store, string? id, PropertyDefinition? key) => key is null
        ? store.Find(id)
        : store.FindUnique(key, key == store.Properties.Email ? (id ?? string.Empty).Trim().ToLowerInvariant() : id ?? string.Empty);

    /// <summary>Finds the live record that the path and <c>idProperty</c> mean.</summary>
    public static Outcome<CrmRecord> FindLive(PortalCall call, ObjectStore store)
    {
        var key = KeyProperty(store, call.Query("idProperty"), allowEmail: true);
        if (key is { IsGood: false })
        {
            return key.Value.Problem!;
        }

        return Find(store, call.Route("objectId"), key?.Value) is { IsLive: true } record ? record : Problems.NotFound();
    }
}
