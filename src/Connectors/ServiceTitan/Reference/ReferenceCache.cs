using Hearth.Connectors.ServiceTitan.Client;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.ServiceTitan.Reference;

/// <summary>
/// The names of business units, campaigns and job types, which have no export feed. They are read whole, hourly, and earlier
/// when a record points to an id that is not known yet. Safe for concurrent use; one reading at a time.
/// </summary>
internal sealed class ReferenceCache(ReferenceReader reader, string connection, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Snapshot? _snapshot;

    /// <summary>The names, with those of the given ids where the vendor has them.</summary>
    public async Task<ApiAnswer<ReferenceNames>> GetAsync(IReadOnlyCollection<ReferenceId> wanted, CancellationToken cancellationToken)
    {
        if (_snapshot is { } ready && IsGoodFor(ready, wanted))
        {
            return new ApiAnswer<ReferenceNames>.Ok(ready.Names);
        }

        await _loading.WaitAsync(cancellationToken);
        try
        {
            return _snapshot is { } loadedMeanwhile && IsGoodFor(loadedMeanwhile, wanted)
                ? new ApiAnswer<ReferenceNames>.Ok(loadedMeanwhile.Names)
                : await LoadAsync(wanted, cancellationToken);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private bool IsGoodFor(Snapshot snapshot, IReadOnlyCollection<ReferenceId> wanted)
    {
        var now = time.GetUtcNow();
        var age = now - snapshot.LoadedAt;
        return age < ServiceTitanLimits.ReferencePauseMin
            || (age < ServiceTitanLimits.ReferenceLife && wanted.All(id => snapshot.Knows(id) || snapshot.HasMissed(id, now)));
    }

    private async Task<ApiAnswer<ReferenceNames>> LoadAsync(IReadOnlyCollection<ReferenceId> wanted, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var answer = await reader.ReadAsync(cancellationToken);
        if (answer is not ApiAnswer<ReferenceNames>.Ok { Value: var names })
        {
            return answer;
        }

        ServiceTitanTelemetry.ReferencesLoaded(connection);
        logger.ReferencesLoaded(connection, names.BusinessUnits.Count, names.Campaigns.Count, names.JobTypes.Count);
        var missed = wanted.Where(id => !names.Of(id.Kind).ContainsKey(id.Id)).ToHashSet();
        foreach (var kind in missed.GroupBy(id => id.Kind))
        {
            logger.UnknownReferences(connection, kind.Key.ToString(), kind.Count());
        }

        _snapshot = new Snapshot(names, now, Misses(missed, now));
        return answer;
    }

    /// <summary>What was looked for in vain, so that one deleted job type does not cause a reading for every page.</summary>
    private Dictionary<ReferenceId, DateTimeOffset> Misses(HashSet<ReferenceId> missed, DateTimeOffset now)
    {
        var misses = (_snapshot?.Misses ?? []).Where(miss => now - miss.Value < ServiceTitanLimits.UnknownIdLife).ToDictionary();
        foreach (var id in missed)
        {
            misses[id] = now;
        }

        return misses;
    }

    private sealed record Snapshot(ReferenceNames Names, DateTimeOffset LoadedAt, Dictionary<ReferenceId, DateTimeOffset> Misses)
    {
        public bool Knows(ReferenceId id) => Names.Of(id.Kind).ContainsKey(id.Id);

        public bool HasMissed(ReferenceId id, DateTimeOffset now) =>
            Misses.TryGetValue(id, out var at) && now - at < ServiceTitanLimits.UnknownIdLife;
    }
}
