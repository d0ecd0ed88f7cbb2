namespace Hearth.Storage.Sqlite;

/// <summary>One unit of work in the writer's queue: all of it takes effect, or none.</summary>
internal abstract class SqliteWrite
{
    /// <summary>Runs on the writer's thread. Returns false when it failed and was rolled back on its own.</summary>
    public abstract bool TryRun(SqliteSession session);

    /// <summary>Answers the caller after the commit.</summary>
    public abstract void Settle();

    /// <summary>Answers the caller that the group was not committed.</summary>
    public abstract void Fault(Exception problem);
}

/// <inheritdoc />
internal sealed class SqliteWrite<T>(Func<SqliteSession, T> work) : SqliteWrite
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _problem;

    public Task<T> Answer => _answer.Task;

    public override bool TryRun(SqliteSession session)
    {
        session.Execute("savepoint write");
        try
        {
            _result = work(session);
            session.Execute("release write");
            return true;
        }
        catch (Exception problem)
        {
            // Throws where SQLite gave up the whole transaction; the writer then faults the group.
            session.Execute("rollback to write");
            session.Execute("release write");
            _problem = problem;
            return false;
        }
    }

    public override void Settle()
    {
        if (_problem is null)
        {
            _answer.TrySetResult(_result!);
        }
        else
        {
            _answer.TrySetException(_problem);
        }
    }

    public override void Fault(Exception problem) => _answer.TrySetException(_problem ?? problem);
}
