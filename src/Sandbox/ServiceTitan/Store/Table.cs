namespace Hearth.Sandbox.ServiceTitan;

/// <summary>All records of one kind, in the order of their ids. Guarded by the tenant's lock.</summary>
internal sealed partial class Table<T>(string name) : ITable
    where T : class, IRow
{
    private readonly List<Slot<T>> _slots = [];
    private readonly Dictionary<long, Slot<T>> _byId = [];
    private readonly List<ILookup<T>> _lookups = [];

    public string Name { get; } = name;

    public ModificationLog<T> Log { get; private set; } = new();

    public int Count => _slots.Count;

    /// <summary>Every current row.</summary>
    public IEnumerable<T> Rows => _slots.Select(slot => slot.Latest.Row);

    public Lookup<T, TKey> AddLookup<TKey>(Func<T, IEnumerable<TKey>> keysOf)
        where TKey : notnull
    {
        var lookup = new Lookup<T, TKey>(keysOf);
        _lookups.Add(lookup);
        return lookup;
    }

    public T? Find(long id) => _byId.TryGetValue(id, out var slot) ? slot.Latest.Row : null;

    public T? FindAsOf(long id, DateTimeOffset time) => _byId.TryGetValue(id, out var slot) ? slot.AsOf(time)?.Row : null;

    public IEnumerable<T> FindAll(IEnumerable<long> ids) => ids.Select(Find).OfType<T>();

    /// <summary>The rows as a reader sees them who knows only what was written by then.</summary>
    public IEnumerable<T> RowsAsOf(DateTimeOffset time) => _slots.Select(slot => slot.AsOf(time)?.Row).OfType<T>();

    public IEnumerable<T> FindAllAsOf(IEnumerable<long> ids, DateTimeOffset time) => ids.Select(id => FindAsOf(id, time)).OfType<T>();

    /// <summary>Adds a row or puts it in the place of the one with its id. New ids only ever grow.</summary>
    public T Put(T row, DateTimeOffset writtenOn, DateTimeOffset oldestReader)
    {
        var isNew = !_byId.TryGetValue(row.Id, out var slot);
        var before = slot?.Latest.Row;
        var revision = new Revision<T>(row, writtenOn, slot?.Latest);
        revision.Trim(oldestReader);
        if (slot is null)
        {
            slot = new Slot<T>(revision);
            _byId.Add(row.Id, slot);
            _slots.Add(slot);
        }
        else
        {
            slot.Latest = revision;
        }

        Log.Append(slot, revision, isNew);
        foreach (var lookup in _lookups)
        {
            lookup.Replace(before, row);
        }

        return row;
    }

    public void Clear()
    {
        _slots.Clear();
        _byId.Clear();
        Log = new ModificationLog<T>();
        foreach (var lookup in _lookups)
        {
            lookup.Clear();
        }
    }
}
