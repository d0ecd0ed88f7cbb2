namespace Hearth.Sandbox.HubSpot;

/// <summary>Notes what the present step changes of a portal; free while no journal is kept. It is used under the portal's lock.</summary>
internal sealed class PortalChanges
{
    private readonly HashSet<CrmRecord> _records = [];
    private readonly HashSet<object> _catalogs = [];
    private bool _isKept;

    public bool Any => _records.Count > 0 || _catalogs.Count > 0;

    /// <summary>The records that were made, changed or taken away.</summary>
    public IReadOnlyCollection<CrmRecord> Records => _records;

    /// <summary>Forgets what was noted.</summary>
    public void Begin(bool isKept)
    {
        _records.Clear();
        _catalogs.Clear();
        _isKept = isKept;
    }

    public void Record(CrmRecord record)
    {
        if (_isKept)
        {
            _records.Add(record);
        }
    }

    /// <summary>Notes that anything in a catalog (properties, pipelines, association types, subscriptions) changed.</summary>
    public void Catalog(object catalog)
    {
        if (_isKept)
        {
            _catalogs.Add(catalog);
        }
    }

    public bool Has(object catalog) => _catalogs.Contains(catalog);
}
