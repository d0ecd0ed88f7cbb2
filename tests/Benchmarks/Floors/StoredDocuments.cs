using Npgsql;

namespace Hearth.Benchmarks.Floors;

/// <summary>The documents that the floors write again: what Hearth itself stored in this run.</summary>
internal static class StoredDocuments
{
    public static async Task<IReadOnlyList<StoredDocument>> ReadAsync(Database database, int max, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database.Options.ConnectionString);
        await using var command = source.CreateCommand(
            "select state_name, key, payload from entity_state where payload is not null order by version desc, key limit $1");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = max });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var documents = new List<StoredDocument>();
        while (await reader.ReadAsync(cancellationToken))
        {
            documents.Add(new StoredDocument(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2)));
        }

        return documents;
    }
}
