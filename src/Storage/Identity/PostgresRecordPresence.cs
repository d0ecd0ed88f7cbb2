using Hearth.Domain.Values;
using Hearth.Storage.Postgres;
using Npgsql;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IRecordPresence" />
internal sealed class PostgresRecordPresence(NpgsqlDataSource source) : IRecordPresence
{
    private const string Read = """
        select record_id, entity_id, is_absent from identity_link
        where account = $1 and connection = $2 and type = $3 and record_id > $4
        order by record_id
        limit $5
        """;

    private const string Mark = """
        update identity_link as l set is_absent = $5
        from unnest($2::text[], $3::text[], $4::text[]) as i (connection, type, record_id)
        where l.account = $1 and l.connection = i.connection and l.type = i.type and l.record_id = i.record_id and l.is_absent <> $5
        """;

    public async Task<IReadOnlyList<KnownRecord>> ReadAsync(
        AccountId account, ConnectionId connection, string type, string? after, int max, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(max);
        return await source.QueryAsync(
            Read,
            command => command.With(account.Value).With(connection.Value).With(type).With(after ?? "").With(max),
            row => new KnownRecord(new RecordRef(connection, type, row.GetString(0)), new EntityId(row.GetString(1)), row.GetBoolean(2)),
            cancellationToken);
    }

    public async Task MarkAsync(AccountId account, IReadOnlyCollection<RecordRef> records, bool isAbsent, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckBatch(records.Count);
        if (records.Count == 0)
        {
            return;
        }

        await source.ExecuteAsync(
            Mark,
            command => command.With(account.Value)
                .With(records.Select(record => record.Connection.Value).ToArray())
                .With(records.Select(record => record.Type).ToArray())
                .With(records.Select(record => record.Id).ToArray())
                .With(isAbsent),
            cancellationToken);
    }
}
