using Hearth.Domain.Values;
using Hearth.Storage.Erasing;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>The payloads of the work sets in memory.</summary>
internal sealed class ModelPayloads(Disk disk, ModelWorkSets rows) : IStoredPayloads
{
    public Task<IReadOnlyList<StoredPayload>> ReadAsync(AccountId account, PayloadPlace after, int max, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<StoredPayload>>(() => [.. rows.Payloads.SkipWhile(_ => after != PayloadPlace.Beginning).Take(max)]);

    public Task RemoveAsync(IReadOnlyCollection<PayloadPlace> places, CancellationToken cancellationToken) =>
        disk.RunAsync(() => rows.Remove(places));
}
