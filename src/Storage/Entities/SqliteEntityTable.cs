using Hearth.Storage.Sqlite;
using Hearth.Storage.Work;
using Microsoft.Data.Sqlite;

namespace Hearth.Storage.Entities;

/// <inheritdoc cref="IEntityTable" />
internal sealed class SqliteEntityTable(SqliteWriter writer, SqliteReaders readers, TimeProvider time) : IEntityTable
{
    private const int ConstraintError = 19;
    private const int TooBigError = 18;
    private const int MismatchError = 20;

    // The same rules as on PostgreSQL, for one row.
    private const string Write = """
        insert into entity_state (state_name, key, version, payload)
        select $1, $2, $3 + 1, $4
        where $3 = 0 or exists (select 1 from entity_state where state_name = $1 and key = $2)
        on conflict (state_name, key) do update set version = entity_state.version + 1, payload = excluded.payload
        where entity_state.version = excluded.version - 1 or (entity_state.payload is null and excluded.version = 1)
        returning version
        """;

    private const string FindVersion = "select version from entity_state where state_name = $1 and key = $2";

    private const string Read = "select version, payload from entity_state where state_name = $1 and key = $2 and payload is not null";

    private static readonly byte[] NoPayload = [];

    public async Task<IReadOnlyList<EntityWriteOutcome>> WriteAsync(IReadOnlyList<EntityWrite> writes)
    {
        var now = SqliteTime.ToMicroseconds(time.GetUtcNow());
        return await writer.WriteAsync(
            session => writes.Select(write => WriteOne(session, write, now)).ToList(),
            CancellationToken.None);
    }

    public async Task<IReadOnlyList<StoredEntity?>> ReadAsync(IReadOnlyList<EntityAddress> addresses) => await readers.ReadAsync(
        session => addresses
            .Select(address => session
                .Query(Read, row => new StoredEntity(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), address.StateName, address.Key)
                .FirstOrDefault())
            .ToList(),
        CancellationToken.None);

    public bool IsRefusal(Exception problem) =>
        problem is SqliteException { SqliteErrorCode: ConstraintError or TooBigError or MismatchError };

    private static EntityWriteOutcome WriteOne(SqliteSession session, EntityWrite write, long now)
    {
        var address = write.Address;
        if (session.Scalar(Write, address.StateName, address.Key, write.Expected, write.Payload) is not long version)
        {
            return new EntityWriteOutcome(null, session.Scalar(FindVersion, address.StateName, address.Key) as long?);
        }

        foreach (var row in write.Outbox)
        {
            session.Execute(
                SqliteWorkStatements.Add, (int)WorkSet.Outbox, row.Lane, row.Key, version, row.Priority,
                SqliteTime.ToMicroseconds(row.Due), NoPayload, null, now);
        }

        return new EntityWriteOutcome(version, null);
    }
}
