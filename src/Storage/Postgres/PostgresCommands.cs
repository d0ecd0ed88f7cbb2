using Npgsql;

namespace Hearth.Storage.Postgres;

/// <summary>Short forms for bulk statements: positional parameters, deadlocks retried.</summary>
internal static class PostgresCommands
{
    /// <summary>A statement that was rolled back as a deadlock's victim is tried this often in all.</summary>
    private const int AttemptsMax = 4;

    /// <summary>Adds the next positional parameter (<c>$1</c>, <c>$2</c>, ...).</summary>
    public static NpgsqlCommand With<T>(this NpgsqlCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }

    /// <summary>Runs a statement that answers with nothing but its count.</summary>
    public static async Task<int> ExecuteAsync(this NpgsqlDataSource source, string sql, Action<NpgsqlCommand> bind, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var command = source.CreateCommand(sql);
            bind(command);
            try
            {
                return await command.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException lost) when (IsVictim(lost) && attempt < AttemptsMax)
            {
                // The server rolled the whole statement back, so running it again is safe.
            }
        }
    }

    /// <summary>Runs a statement and reads all its rows.</summary>
    public static async Task<List<T>> QueryAsync<T>(
        this NpgsqlDataSource source, string sql, Action<NpgsqlCommand> bind, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var command = source.CreateCommand(sql);
            bind(command);
            try
            {
                return await ReadAllAsync(command, read, cancellationToken);
            }
            catch (PostgresException lost) when (IsVictim(lost) && attempt < AttemptsMax)
            {
                // As above.
            }
        }
    }

    private static async Task<List<T>> ReadAllAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static bool IsVictim(PostgresException problem) =>
        problem.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;
}
