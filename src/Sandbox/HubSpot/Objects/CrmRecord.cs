using System.Runtime.InteropServices;

namespace Hearth.Sandbox.HubSpot;

/// <summary>One record: its values with a short history, and its associations.</summary>
internal sealed class CrmRecord(CrmObjectType type, long id, long createdAt, ChangeOrigin origin, PortalChanges changes)
{
    /// <summary>How many revisions of a property are kept, newest first.</summary>
    public const int MaximumRevisions = 20;

    private const int InitialCells = 8;

    private Cell[] _cells = new Cell[InitialCells];
    private int _count;
    private Dictionary<RecordKey, AssociationEdge>? _edges;

    public CrmObjectType Type { get; } = type;

    public long Id { get; } = id;

    /// <summary>When it was made, in milliseconds since 1970 UTC.</summary>
    public long CreatedAt { get; } = createdAt;

    /// <summary>When a value last changed, in milliseconds since 1970 UTC.</summary>
    public long UpdatedAt { get; private set; } = createdAt;

    public long? ArchivedAt { get; set; }

    /// <summary>Whether it is gone for good: merged into another record, or erased for privacy.</summary>
    public bool IsGone { get; set; }

    /// <summary>The record's last place in its store's log of modifications.</summary>
    public int ModificationPlace { get; set; }

    /// <summary>The ids that were merged into this record.</summary>
    public List<long>? MergedIds { get; set; }

    public ChangeOrigin Origin { get; } = origin;

    public RecordKey Key => new(Type, Id);

    public string IdText => Id.ToString();

    public bool IsLive => ArchivedAt is null && !IsGone;

    public IReadOnlyCollection<AssociationEdge> Edges => _edges is null ? [] : _edges.Values;

    /// <summary>The properties that have, or had, a value of their own.</summary>
    public IEnumerable<PropertyDefinition> SetProperties
    {
        get
        {
            for (var index = 0; index < _count; index++)
            {
                yield return _cells[index].Property;
            }
        }
    }

    /// <summary>The present value, the computed one for properties that HubSpot derives; null where there is none.</summary>
    public string? Read(PropertyDefinition property) =>
        property.Computed is { } compute ? compute(this) : Newest(property)?.Value;

    /// <summary>The value as search knew it at a time.</summary>
    public string? ReadAsOf(PropertyDefinition property, long timestamp)
    {
        if (property.Name == Type.ModifiedProperty)
        {
            return Timestamps.Iso(UpdatedAtAsOf(timestamp));
        }

        return property.Computed is { } compute ? compute(this) : Newest(property)?.AsOf(timestamp)?.Value;
    }

    /// <summary>The newest revision of a property, or null where it was never set.</summary>
    public PropertyRevision? Newest(PropertyDefinition property)
    {
        for (var index = 0; index < _count; index++)
        {
            if (ReferenceEquals(_cells[index].Property, property))
            {
                return _cells[index].Newest;
            }
        }

        return null;
    }

    /// <summary>Sets a value.</summary>
    /// <returns>Whether it differs from the one before; an equal value leaves no trace.</returns>
    public bool Set(PropertyDefinition property, string value, long now, ChangeOrigin origin)
    {
        ref var cell = ref CellOf(property, out var isNew);
        if (isNew ? value.Length == 0 : cell.Newest.Value == value)
        {
            _count -= isNew ? 1 : 0;
            return false;
        }

        var previous = isNew ? null : cell.Newest;
        cell.Newest = new PropertyRevision(value, now, origin) { Previous = previous };
        Prune(cell.Newest);
        Touch(now);
        return true;
    }

    /// <summary>Copies a revision as it is, for a merged record.</summary>
    public void Adopt(PropertyDefinition property, PropertyRevision newest)
    {
        ref var cell = ref CellOf(property, out _);
        cell.Newest = newest;
        changes.Record(this);
    }

    /// <summary>Marks the record as modified now.</summary>
    public void Touch(long now)
    {
        UpdatedAt = Math.Max(UpdatedAt, now);
        changes.Record(this);
    }

    public AssociationEdge? Edge(RecordKey to) => _edges?.GetValueOrDefault(to);

    public AssociationEdge EdgeOrNew(RecordKey to)
    {
        changes.Record(this);
        _edges ??= [];
        ref var edge = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, to, out _);
        return edge ??= new AssociationEdge(to);
    }

    public void RemoveEdge(RecordKey to)
    {
        changes.Record(this);
        _edges?.Remove(to);
    }

    /// <summary>Takes one type off an association, which may have none then.</summary>
    /// <returns>Whether it had the type.</returns>
    public bool RemoveType(RecordKey to, AssociationType type)
    {
        changes.Record(this);
        return Edge(to)?.Types.Remove(type) is true;
    }

    private long UpdatedAtAsOf(long timestamp)
    {
        if (UpdatedAt <= timestamp)
        {
            return UpdatedAt;
        }

        var latest = CreatedAt;
        for (var index = 0; index < _count; index++)
        {
            latest = Math.Max(latest, _cells[index].Newest.AsOf(timestamp)?.Timestamp ?? 0);
        }

        return latest;
    }

    private ref Cell CellOf(PropertyDefinition property, out bool isNew)
    {
        for (var index = 0; index < _count; index++)
        {
            if (ReferenceEquals(_cells[index].Property, property))
            {
                isNew = false;
                return ref _cells[index];
            }
        }

        if (_count == _cells.Length)
        {
            Array.Resize(ref _cells, _cells.Length * 2);
        }

        isNew = true;
        _cells[_count].Property = property;
        return ref _cells[_count++];
    }

    private static void Prune(PropertyRevision newest)
    {
        var revision = newest;
        for (var kept = 1; kept < MaximumRevisions && revision.Previous is not null; kept++)
        {
            revision = revision.Previous;
        }

        revision.Previous = null;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Cell
    {
        public PropertyDefinition Property;
        public PropertyRevision Newest;
    }
}
