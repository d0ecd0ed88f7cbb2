namespace Hearth.Sandbox.HubSpot;

internal sealed partial class ObjectStore
{
    /// <summary>The id that the next record gets.</summary>
    public long NextId => _nextId;

    /// <summary>The ids that were merged away, with what they led to.</summary>
    public IReadOnlyDictionary<long, long> Aliases => _aliases;

    /// <summary>Takes the records of a snapshot into an empty store.</summary>
    public void Restore(long nextId, IReadOnlyDictionary<long, long> aliases, IEnumerable<CrmRecord> records)
    {
        _nextId = nextId;
        foreach (var (from, to) in aliases)
        {
            Redirect(from, to);
        }

        foreach (var record in records)
        {
            _byId.Add(record.Id, record);
            _inOrder.Add(record);
            Modified(record);
            if (record.IsLive)
            {
                ClaimAll(record);
            }
        }
    }
}
