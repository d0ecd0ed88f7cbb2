using System.Collections.Concurrent;

namespace Hearth.Storage.Sqlite;

/// <summary>A few read connections beside the writer. A read sees everything that was committed before it began.</summary>
internal sealed class SqliteReaders(SqliteLocation location) : IDisposable
{
    private const int ReadersMax = 4;

    private readonly SemaphoreSlim _free = new(ReadersMax);
    private readonly ConcurrentBag<SqliteSession> _idle = [];

    /// <summary>Runs a read on a thread of the pool, because SQLite's calls block.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Read(read), cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }

        _free.Dispose();
    }

    private T Read<T>(Func<SqliteSession, T> read)
    {
        var session = _idle.TryTake(out var idle) ? idle : SqliteSession.Open(location.ConnectionString);
        try
        {
            var result = read(session);
            _idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
