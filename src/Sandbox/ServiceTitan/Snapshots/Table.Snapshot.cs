using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

internal sealed partial class Table<T>
{
    public TableSnapshot<T> Save()
    {
        var places = Log.Places();
        return new TableSnapshot<T>(
            [.. _slots.Select(slot => new RowSnapshot<T>(slot.Latest.Row, slot.Latest.WrittenOn, places.TryGetValue(slot, out var place) ? place : null))],
            Log.LastPlace,
            Log.Horizon);
    }

    public void Restore(TableSnapshot<T> snapshot, long placesLeftOut)
    {
        Clear();
        var saved = new List<(Slot<T> Slot, long? Place)>(snapshot.Rows.Count);
        foreach (var row in snapshot.Rows)
        {
            var slot = new Slot<T>(new Revision<T>(row.Row, row.WrittenOn, null));
            _byId.Add(row.Row.Id, slot);
            _slots.Add(slot);
            saved.Add((slot, row.Place));
            foreach (var lookup in _lookups)
            {
                lookup.Replace(null, row.Row);
            }
        }

        Log.Restore(saved, snapshot.LastPlace + placesLeftOut, snapshot.Horizon);
    }

    public void SkipPlaces(long places) => Log.Restore([], places, DateTimeOffset.MinValue);

    public void Replay(JsonElement row, DateTimeOffset writtenOn) =>
        Put(row.Deserialize(TenantJson.Of<T>())!, writtenOn, oldestReader: DateTimeOffset.MaxValue);
}
