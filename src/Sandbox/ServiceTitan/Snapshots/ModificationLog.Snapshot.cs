namespace Hearth.Sandbox.ServiceTitan;

internal sealed partial class ModificationLog<T>
{
    public long LastPlace => _sequence;

    public DateTimeOffset Horizon => _horizon;

    /// <summary>Where the feed shows the current state of each record that it has shown.</summary>
    public Dictionary<Slot<T>, long> Places() =>
        _sealed.Where(entry => entry.Slot.Latest == entry.Revision).ToDictionary(entry => entry.Slot, entry => entry.Sequence);

    /// <summary>Takes the places of a snapshot into an empty log, so that continuation tokens from before it go on.</summary>
    public void Restore(IReadOnlyCollection<(Slot<T> Slot, long? Place)> saved, long lastPlace, DateTimeOffset horizon)
    {
        _sealed.AddRange(saved
            .Where(row => row.Place is not null)
            .OrderBy(row => row.Place)
            .Select(row => new Entry(row.Place!.Value, row.Slot, row.Slot.Latest)));
        _fresh.AddRange(saved.Where(row => row.Place is null).Select(row => new Entry(0, row.Slot, row.Slot.Latest)));
        _slots = saved.Count;
        (_sequence, _horizon) = (lastPlace, horizon);
    }
}
