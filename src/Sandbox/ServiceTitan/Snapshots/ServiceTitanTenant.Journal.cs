namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    private TenantChanges? _changes;

    /// <summary>From now on hands over what each step changed before anybody can know of the step; null stops it.</summary>
    internal void KeepJournal(Action<TenantStep>? append)
    {
        using (_gate.Enter())
        {
            _changes = append is null ? null : new TenantChanges();
            _gate.StepEnds = append is null ? null : () =>
            {
                if (_changes?.Take(_lastId) is { } step)
                {
                    append(step);
                }
            };
        }
    }

    /// <summary>Takes the steps of a journal, the oldest first. The feeds show their rows, whether they had before or not.</summary>
    /// <param name="steps">What happened after the snapshot that was restored.</param>
    /// <param name="numbersLeftOut">How many ids, and after a reset places in each feed, to leave out.</param>
    internal void Replay(IReadOnlyList<TenantStep> steps, long numbersLeftOut)
    {
        using (_gate.Enter())
        {
            var tables = AllTables.ToDictionary(table => table.Name);
            foreach (var step in steps)
            {
                if (step.IsReset)
                {
                    Reset();
                    Array.ForEach(AllTables, table => table.SkipPlaces(numbersLeftOut));
                }

                foreach (var row in step.Rows)
                {
                    tables[row.Table].Replay(row.Row, row.WrittenOn);
                }

                _lastId = step.LastId + numbersLeftOut;
            }

            // The ids of webhook deliveries must not repeat those from before the restart.
            _random = new Random(unchecked(_seed ^ (int)_lastId));
        }
    }
}
