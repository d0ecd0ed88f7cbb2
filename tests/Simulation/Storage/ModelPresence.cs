using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>Which linked records are known to be gone, in memory.</summary>
internal sealed class ModelPresence(Disk disk, ModelIdentities identities) : IRecordPresence
{
    private readonly HashSet<RecordRef> _absent = [];

    public Task<IReadOnlyList<KnownRecord>> ReadAsync(
        AccountId account, ConnectionId connection, string type, string? after, int max, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<KnownRecord>>(() =>
        [
            .. identities.Links.Where(link => link.Key.Connection == connection && link.Key.Type == type && string.CompareOrdinal(link.Key.Id, after ?? "") > 0)
                .OrderBy(link => link.Key.Id, StringComparer.Ordinal)
                .Take(max)
                .Select(link => new KnownRecord(link.Key, link.Value, _absent.Contains(link.Key))),
        ]);

    public Task MarkAsync(AccountId account, IReadOnlyCollection<RecordRef> records, bool isAbsent, CancellationToken cancellationToken) =>
        disk.RunAsync(() =>
        {
            if (isAbsent)
            {
                _absent.UnionWith(records.Where(identities.Links.ContainsKey));
            }
            else
            {
                _absent.ExceptWith(records);
            }
        });
}
