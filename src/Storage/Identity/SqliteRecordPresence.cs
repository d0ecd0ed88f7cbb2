using Hearth.Domain.Values;
using Hearth.Storage.Sqlite;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IRecordPresence" />
internal sealed class SqliteRecordPresence(SqliteWriter writer, SqliteReaders readers) : IRecordPresence
{
    private const string Read = """
        select record_id, entity_id, is_absent from identity_link
        where account = $1 and connection = $2 and type = $3 and record_id > $4
        order by record_id
        limit $5
        """;

    private const string Mark = """
        update identity_link set is_absent = $5
        where account = $1 and connection = $2 and type = $3 and record_id = $4 and is_absent <> $5
        """;

    public async Task<IReadOnlyList<KnownRecord>> ReadAsync(
        AccountId account, ConnectionId connection, string type, string? after, int max, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(max);
        return await readers.ReadAsync(
            session => session.Query(
                Read,
                row => new KnownRecord(new RecordRef(connection, type, row.GetString(0)), new EntityId(row.GetString(1)), row.GetInt64(2) != 0),
                account.Value, connection.Value, type, after ?? "", (long)max),
            cancellationToken);
    }

    public Task MarkAsync(AccountId account, IReadOnlyCollection<RecordRef> records, bool isAbsent, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(records.Count);
        return writer.WriteAsync(
            session => records.Sum(record => session.Execute(
                Mark, account.Value, record.Connection.Value, record.Type, record.Id, isAbsent ? 1L : 0L)),
            cancellationToken);
    }
}
