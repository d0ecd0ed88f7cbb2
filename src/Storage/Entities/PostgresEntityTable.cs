using Hearth.Storage.Postgres;
using Hearth.Storage.Work;
using Npgsql;

namespace Hearth.Storage.Entities;

/// <inheritdoc cref="IEntityTable" />
internal sealed class PostgresEntityTable(NpgsqlDataSource source, TimeProvider time) : IEntityTable
{
    // A cleared state takes a first write too, and goes on counting: its versions are the revisions of outbox rows.
    private const string Write = $"""
        with input as materialized (
            select i.*, (select s.version from entity_state as s where s.state_name = i.state_name and s.key = i.key) as found
            from unnest($1::text[], $2::text[], $3::bigint[], $4::bytea[])
                with ordinality as i (state_name, key, expected, payload, position)
        ),
        stored as (
            insert into entity_state as s (state_name, key, version, payload)
            select state_name, key, expected + 1, payload from input where expected = 0 or found is not null
            on conflict (state_name, key) do update set version = s.version + 1, payload = excluded.payload
            where s.version = excluded.version - 1 or (s.payload is null and excluded.version = 1)
            returning s.state_name, s.key, s.version
        ),
        outcome as materialized (
            select i.position, s.version, i.found from input as i left join stored as s on s.state_name = i.state_name and s.key = i.key
        ),
        queued as (
            insert into work as w (set_id, lane, key, revision, priority, due, payload, enqueued_at)
            select 1, o.lane, o.key, max(r.version), min(o.priority), min(o.due), '', $10
            from unnest($5::bigint[], $6::text[], $7::text[], $8::smallint[], $9::timestamptz[]) as o (position, lane, key, priority, due)
            join outcome as r on r.position = o.position
            where r.version is not null
            group by o.lane, o.key
            order by o.lane collate "C", o.key collate "C"
            {PostgresWorkStatements.OnRepeat}
        )
        select position, version, found from outcome
        """;

    private const string Read = """
        select i.position, s.version, s.payload
        from unnest($1::text[], $2::text[]) with ordinality as i (state_name, key, position)
        cross join lateral (
            select version, payload from entity_state as s
            where s.state_name = i.state_name and s.key = i.key and s.payload is not null
            limit 1
        ) as s
        """;

    public async Task<IReadOnlyList<EntityWriteOutcome>> WriteAsync(IReadOnlyList<EntityWrite> writes)
    {
        var outcomes = new EntityWriteOutcome[writes.Count];
        var rows = await source.QueryAsync(
            Write,
            command => BindWrite(command, writes),
            row => (
                Position: row.GetInt64(0),
                Outcome: new EntityWriteOutcome(row.IsDBNull(1) ? null : row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt64(2))),
            CancellationToken.None);
        foreach (var (position, outcome) in rows)
        {
            outcomes[position - 1] = outcome;
        }

        return outcomes;
    }

    public async Task<IReadOnlyList<StoredEntity?>> ReadAsync(IReadOnlyList<EntityAddress> addresses)
    {
        var stored = new StoredEntity?[addresses.Count];
        var rows = await source.QueryAsync(
            Read,
            command => command
                .With(addresses.Select(address => address.StateName).ToArray())
                .With(addresses.Select(address => address.Key).ToArray()),
            row => (Position: row.GetInt64(0), Entity: new StoredEntity(row.GetInt64(1), row.GetFieldValue<byte[]>(2))),
            CancellationToken.None);
        foreach (var (position, entity) in rows)
        {
            stored[position - 1] = entity;
        }

        return stored;
    }

    // The server's own refusal (a constraint, a value that it can't hold) rolled the statement back. A broken connection
    // is no refusal: what happened is unknown, and trying the parts would only repeat the wait.
    public bool IsRefusal(Exception problem) => problem is PostgresException { SqlState: var state }
        && (state.StartsWith("21", StringComparison.Ordinal)
            || state.StartsWith("22", StringComparison.Ordinal)
            || state.StartsWith("23", StringComparison.Ordinal)
            || state.StartsWith("54", StringComparison.Ordinal));

    private void BindWrite(NpgsqlCommand command, IReadOnlyList<EntityWrite> writes)
    {
        var count = writes.Count;
        var (names, keys, expected, payloads) = (new string[count], new string[count], new long[count], new byte[]?[count]);
        var rows = new List<(long Position, OutboxRow Row)>(count);
        for (var index = 0; index < count; index++)
        {
            var write = writes[index];
            (names[index], keys[index]) = (write.Address.StateName, write.Address.Key);
            (expected[index], payloads[index]) = (write.Expected, write.Payload);
            foreach (var row in write.Outbox)
            {
                rows.Add((index + 1, row));
            }
        }

        command.With(names).With(keys).With(expected).With(payloads)
            .With(rows.ConvertAll(item => item.Position).ToArray())
            .With(rows.ConvertAll(item => item.Row.Lane).ToArray())
            .With(rows.ConvertAll(item => item.Row.Key).ToArray())
            .With(rows.ConvertAll(item => (short)item.Row.Priority).ToArray())
            .With(rows.ConvertAll(item => item.Row.Due.ToUniversalTime()).ToArray())
            .With(time.GetUtcNow());
    }
}
