using Hearth.Domain.Values;
using Hearth.Storage.ReadModels;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>The read models in memory.</summary>
internal sealed class ModelReadModels(Disk disk) : IReadModels
{
    private readonly SortedDictionary<string, HouseholdRow> _households = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JobRow> _jobs = new(StringComparer.Ordinal);

    /// <summary>The documents by entity.</summary>
    public IEnumerable<(string Id, string Document)> Documents =>
        _households.Values.Select(row => (row.Id, row.Document)).Concat(_jobs.Values.Select(row => (row.Id, row.Document)));

    public Task StoreHouseholdsAsync(AccountId account, IReadOnlyList<HouseholdRow> rows, CancellationToken cancellationToken) =>
        rows.Count == 0 ? Task.CompletedTask : disk.RunAsync(() => Store(_households, rows, row => row.Id, row => row.Revision));

    public Task StoreJobsAsync(AccountId account, IReadOnlyList<JobRow> rows, CancellationToken cancellationToken) =>
        rows.Count == 0 ? Task.CompletedTask : disk.RunAsync(() => Store(_jobs, rows, row => row.Id, row => row.Revision));

    public Task RemoveHouseholdsAsync(AccountId account, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? Task.CompletedTask : disk.RunAsync(() => ids.ToList().ForEach(id => _households.Remove(id)));

    public Task<IReadOnlyList<HouseholdRow>> ReadHouseholdsAsync(AccountId account, string? after, int max, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody looks at the read models during a run.");

    public Task<IReadOnlyList<JobRow>> ReadJobsAsync(AccountId account, string? after, int max, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody looks at the read models during a run.");

    public Task<ReadModelCounts> CountAsync(AccountId account, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody looks at the read models during a run.");

    private static void Store<T>(SortedDictionary<string, T> table, IReadOnlyList<T> rows, Func<T, string> idOf, Func<T, long> revisionOf)
    {
        foreach (var row in rows)
        {
            if (!table.TryGetValue(idOf(row), out var stored) || revisionOf(row) >= revisionOf(stored))
            {
                table[idOf(row)] = row;
            }
        }
    }
}
