namespace Hearth.Storage.Work;

/// <summary>
/// The statements of the work sets on PostgreSQL. Where a row's revision decides, the rows are locked first, in the order
/// of their keys: the decision then rests on what is committed, and no two statements wait for each other. A statement that
/// names the priority reads a lane from its front; the others find rows by their keys, and cannot use the index of fronts.
/// </summary>
internal static class PostgresWorkStatements
{
    /// <summary>What a repeated add does to the row that is there; adds that would change nothing write nothing.</summary>
    public const string OnRepeat = """
        on conflict (set_id, lane, key) do update set
            revision = greatest(w.revision, excluded.revision),
            priority = least(w.priority, excluded.priority),
            due = least(w.due, excluded.due),
            payload = case when excluded.revision >= w.revision then excluded.payload else w.payload end,
            waits_for = case when excluded.revision >= w.revision then excluded.waits_for else w.waits_for end
        where excluded.revision > w.revision or excluded.priority < w.priority or excluded.due < w.due
           or (excluded.revision = w.revision
               and (excluded.payload <> w.payload or excluded.waits_for is distinct from w.waits_for))
        """;

    public const string Add = $"""
        insert into work as w (set_id, lane, key, revision, priority, due, payload, waits_for, enqueued_at)
        select $1, i.lane, i.key, i.revision, i.priority, i.due, i.payload, i.waits_for, $9
        from unnest($2::text[], $3::text[], $4::bigint[], $5::smallint[], $6::timestamptz[], $7::bytea[], $8::text[])
            as i (lane, key, revision, priority, due, payload, waits_for)
        {OnRepeat}
        """;

    // A lease that is still on the row when it is taken again has run out: its holder died, and that counts as an attempt.
    public const string Take = """
        with front as (
            select key from work
            where set_id = $1 and lane = $2 and priority >= 0 and due <= $3 and (leased_until is null or leased_until <= $3)
            order by priority, enqueued_at, key
            limit $4
            for update skip locked
        )
        update work as w
        set leased_until = $5, attempts = w.attempts + case when w.leased_until is null then 0 else 1 end
        where w.set_id = $1 and w.lane = $2 and w.key = any(array(select key from front))
        returning w.key, w.revision, w.priority, w.due, w.payload, w.waits_for, w.enqueued_at, w.attempts, w.last_error
        """;

    public const string Recover = """
        update work set leased_until = $3
        where set_id = $1 and lane = $2 and leased_until > $3
        """;

    // One look-up in the primary key for each row, whatever the planner believes of the table's size; and what was decided goes on
    // as an array. Joined with the table, hundreds of rows would be compared with hundreds of rows.
    private const string Locked = """
        cross join lateral (
            select w.revision from work as w where w.set_id = $1 and w.lane = $2 and w.key = r.key limit 1 for update
        ) as l
        """;

    private const string DeleteDone = """
        delete from work as w
        where w.set_id = $1 and w.lane = $2 and w.key = any(array(select key from settled where done))
        """;

    private const string ReleaseNewer = """
        update work as w
        set leased_until = null, attempts = 0, last_error = null, enqueued_at = $5
        where w.set_id = $1 and w.lane = $2 and w.key = any(array(select key from settled where not done))
        """;

    public const string Complete = $"""
        with settled as materialized (
            select r.key, l.revision <= r.revision as done
            from unnest($3::text[], $4::bigint[]) as r (key, revision)
            {Locked}
        ),
        gone as (
            {DeleteDone}
        )
        {ReleaseNewer}
        """;

    public const string Delay = """
        update work as w
        set due = d.due, leased_until = null, last_error = coalesce(d.error, w.last_error),
            attempts = w.attempts + case when d.error is null then 0 else 1 end, waits_for = d.waits_for
        from unnest($3::text[], $4::timestamptz[], $5::text[], $6::text[]) as d (key, due, error, waits_for)
        where w.set_id = $1 and w.lane = $2 and w.key = any($3) and w.key = d.key
        """;

    private const string OnRepeatedLetter = """
        on conflict (origin, lane, key) do update set
            revision = excluded.revision, error_class = excluded.error_class, error = excluded.error,
            buried_at = excluded.buried_at, payload = excluded.payload
        where excluded.revision >= l.revision
        """;

    public const string Bury = $"""
        with settled as materialized (
            select r.key, l.revision <= r.revision as done, r.error_class, r.error
            from unnest($3::text[], $4::bigint[], $6::text[], $7::text[]) as r (key, revision, error_class, error)
            {Locked}
        ),
        gone as (
            {DeleteDone}
            returning w.set_id, w.lane, w.key, w.revision, w.payload
        ),
        buried as (
            insert into dead_letter as l (origin, lane, key, revision, error_class, error, buried_at, payload)
            select g.set_id, g.lane, g.key, g.revision, s.error_class, s.error, $5, g.payload
            from gone as g join settled as s on s.key = g.key
            {OnRepeatedLetter}
        )
        {ReleaseNewer}
        """;

    public const string AddLetters = $"""
        insert into dead_letter as l (origin, lane, key, revision, error_class, error, buried_at, payload)
        select * from unnest(
            $1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::timestamptz[], $8::bytea[])
        {OnRepeatedLetter}
        """;

    public const string Release = """
        update work set due = least(due, $1), waits_for = null
        where waits_for = any($2) and lane >= $3 and lane < $4
        """;

    public const string Measure = """
        select w.set_id, w.lane, count(*), min(w.enqueued_at), count(*) filter (where w.failed),
            (select count(*) from work as i where i.set_id = w.set_id and i.lane = w.lane and i.waits_for is not null)
        from work as w where w.set_id in (0, 1, 2) and w.priority >= 0 and w.lane >= $1 and w.lane < $2
        group by w.set_id, w.lane
        union all
        select 3::smallint, lane, count(*), min(buried_at), count(*), 0
        from dead_letter where origin in (0, 1, 2) and lane >= $1 and lane < $2
        group by lane
        order by 1, 2
        """;

    public const string CountLetters = """
        select origin, lane, error_class, count(*)
        from dead_letter where origin in (0, 1, 2) and lane >= $1 and lane < $2
        group by origin, lane, error_class
        order by origin, lane, error_class
        """;

    public const string ReadLetters = """
        select origin, lane, key, revision, error_class, error, buried_at, payload
        from dead_letter where lane >= $1 and lane < $2
        order by buried_at desc, origin, lane, key
        limit $3
        """;
}
