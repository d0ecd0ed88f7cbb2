namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A secondary index of a table over the current rows: key to ids.</summary>
internal sealed class Lookup<T, TKey>(Func<T, IEnumerable<TKey>> keysOf) : ILookup<T>
    where T : class, IRow
    where TKey : notnull
{
    private readonly Dictionary<TKey, SortedSet<long>> _ids = [];

    public IEnumerable<long> Ids(TKey key) => _ids.TryGetValue(key, out var ids) ? ids : [];

    public void Replace(T? before, T after)
    {
        foreach (var key in before is null ? [] : keysOf(before))
        {
            if (_ids.TryGetValue(key, out var ids))
            {
                ids.Remove(before!.Id);
            }
        }

        foreach (var key in keysOf(after))
        {
            if (!_ids.TryGetValue(key, out var ids))
            {
                _ids[key] = ids = [];
            }

            ids.Add(after.Id);
        }
    }

    public void Clear() => _ids.Clear();
}
