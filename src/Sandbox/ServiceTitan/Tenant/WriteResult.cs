namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What became of a write: a row, or the reason why there is none.</summary>
public sealed class WriteResult<T>
    where T : class, IRow
{
    private readonly T? _row;

    private WriteResult(T? row, T? before, WriteProblem? problem) => (_row, Before, Problem) = (row, before, problem);

    /// <summary>The row as it is now.</summary>
    /// <exception cref="InvalidOperationException">The write was refused.</exception>
    public T Row => _row ?? throw new InvalidOperationException($"{typeof(T).Name}: {Problem?.Message}");

    /// <summary>The row before an edit; null for a new one.</summary>
    public T? Before { get; }

    /// <summary>Why the write was refused; null when it was done.</summary>
    public WriteProblem? Problem { get; }

    internal static WriteResult<T> Done(T row, T? before = null) => new(row, before, null);

    internal static WriteResult<T> Missing(long id) =>
        Refuse(WriteProblemKind.Missing, "id", $"{typeof(T).Name} with id {id} was not found.");

    internal static WriteResult<T> Conflict(string message) => Refuse(WriteProblemKind.Conflict, "", message);

    internal static WriteResult<T> Invalid(string field, string message) => Refuse(WriteProblemKind.Invalid, field, message);

    private static WriteResult<T> Refuse(WriteProblemKind kind, string field, string message) =>
        new(null, null, new WriteProblem(kind, field, message));
}
