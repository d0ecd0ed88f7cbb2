using System.Threading.Channels;

namespace Hearth.Storage.Sqlite;

/// <summary>
/// The only writer of the embedded database: one connection on one thread, fed by a bounded queue. It runs what waits in one
/// transaction and answers after the commit (synchronous = full), so that many callers share one flush to the disk.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable, IDisposable
{
    private const int QueueMax = 10_000;
    private const int GroupMax = 500;

    private readonly SqliteLocation _location;
    private readonly StorageTelemetry _telemetry;
    private readonly Channel<SqliteWrite> _queue = Channel.CreateBounded<SqliteWrite>(
        new BoundedChannelOptions(QueueMax) { SingleReader = true });

    private readonly Lazy<Task> _running;

    public SqliteWriter(SqliteLocation location, StorageTelemetry telemetry)
    {
        _location = location;
        _telemetry = telemetry;
        _running = new Lazy<Task>(() => Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    /// <summary>Runs the work in the next group. The task ends after the commit; it fails alone where only its own work failed.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        _ = _running.Value;
        var write = new SqliteWrite<T>(work);
        await _queue.Writer.WriteAsync(write, cancellationToken);
        return await write.Answer;
    }

    /// <summary>Commits what is queued and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_queue.Writer.TryComplete() && _running.IsValueCreated)
        {
            await _running.Value;
        }
    }

    /// <summary>The same for a container that is disposed synchronously: the writer's thread needs no other to end.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private void Run()
    {
        SqliteSession? session = null;
        var group = new List<SqliteWrite>(GroupMax);
        try
        {
            while (WaitForWork())
            {
                group.Clear();
                try
                {
                    session ??= SqliteSession.Open(_location.ConnectionString);
                    RunGroup(session, group);
                }
                catch (Exception problem)
                {
                    // A connection whose transaction ended in an unknown way is not used again.
                    session?.Dispose();
                    session = null;
                    FaultGroup(group, problem);
                }
            }
        }
        finally
        {
            session?.Dispose();
        }
    }

    private bool WaitForWork() => _queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

    private void RunGroup(SqliteSession session, List<SqliteWrite> group)
    {
        session.Execute("begin immediate");
        while (group.Count < GroupMax && _queue.Reader.TryRead(out var write))
        {
            group.Add(write);
            write.TryRun(session);
        }

        session.Execute("commit");
        _telemetry.RecordGroup(group.Count);
        foreach (var write in group)
        {
            write.Settle();
        }
    }

    private void FaultGroup(List<SqliteWrite> group, Exception problem)
    {
        if (group.Count == 0 && _queue.Reader.TryRead(out var first))
        {
            // The file could not be opened or locked: the oldest caller is told, the next one tries again.
            group.Add(first);
        }

        foreach (var write in group)
        {
            write.Fault(problem);
        }
    }
}
