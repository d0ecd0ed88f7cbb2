namespace Hearth.Sandbox.HubSpot;

/// <summary>The saved records of one type while the steps of a journal change them.</summary>
internal sealed class StoreReplay(SavedStore store)
{
    private readonly SortedDictionary<long, SavedRecord> _records = new(store.Records.ToDictionary(record => record.Id));
    private readonly Dictionary<long, long> _aliases = new(store.Aliases);
    private SavedStore _store = store;

    /// <summary>Takes one step.</summary>
    /// <param name="step">What it changed.</param>
    /// <param name="firstOrigin">Where the step's origins begin among those of the snapshot.</param>
    public void Apply(StoreStep step, int firstOrigin)
    {
        foreach (var record in step.Records)
        {
            _records[record.Id] = Moved(record, firstOrigin);
        }

        foreach (var id in step.Gone)
        {
            _records.Remove(id);
        }

        foreach (var (from, to) in step.Aliases)
        {
            _aliases[from] = to;
        }

        _store = _store with
        {
            NextId = step.NextId,
            Groups = step.Groups ?? _store.Groups,
            Properties = step.Properties ?? _store.Properties,
        };
    }

    public SavedStore ToStore() => _store with { Aliases = _aliases, Records = [.. _records.Values] };

    private static SavedRecord Moved(SavedRecord record, int firstOrigin) => record with
    {
        Origin = record.Origin + firstOrigin,
        Values = record.Values.ToDictionary(
            value => value.Key,
            value => (IReadOnlyList<SavedRevision>)[.. value.Value.Select(revision => revision with { Origin = revision.Origin + firstOrigin })]),
    };
}
