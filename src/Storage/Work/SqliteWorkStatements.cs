namespace Hearth.Storage.Work;

/// <summary>The statements of the work sets on SQLite: one row each, run many times within one transaction.</summary>
internal static class SqliteWorkStatements
{
    /// <summary>Adds one item or repeats it, by the same rule as on PostgreSQL.</summary>
    public const string Add = """
        insert into work (set_id, lane, key, revision, priority, due, payload, waits_for, enqueued_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (set_id, lane, key) do update set
            revision = max(work.revision, excluded.revision),
            priority = min(work.priority, excluded.priority),
            due = min(work.due, excluded.due),
            payload = iif(excluded.revision >= work.revision, excluded.payload, work.payload),
            waits_for = iif(excluded.revision >= work.revision, excluded.waits_for, work.waits_for)
        where excluded.revision > work.revision or excluded.priority < work.priority or excluded.due < work.due
           or (excluded.revision = work.revision
               and (excluded.payload <> work.payload or excluded.waits_for is not work.waits_for))
        """;

    public const string Front = """
        select key, revision, priority, due, payload, waits_for, enqueued_at, attempts + (leased_until is not null), last_error
        from work
        where set_id = $1 and lane = $2 and ready_at <= $3
        order by priority, enqueued_at, key
        limit $4
        """;

    public const string Lease = """
        update work set leased_until = $4, attempts = $5
        where set_id = $1 and lane = $2 and key = $3
        """;

    public const string Recover = """
        update work set leased_until = $3
        where set_id = $1 and lane = $2 and leased_until > $3
        """;

    public const string Complete = """
        delete from work where set_id = $1 and lane = $2 and key = $3 and revision <= $4
        """;

    public const string ReleaseNewer = """
        update work set leased_until = null, attempts = 0, last_error = null, enqueued_at = $5
        where set_id = $1 and lane = $2 and key = $3 and revision > $4
        """;

    public const string Delay = """
        update work
        set due = $4, leased_until = null, last_error = coalesce($5, last_error), attempts = attempts + ($5 is not null), waits_for = $6
        where set_id = $1 and lane = $2 and key = $3
        """;

    private const string OnRepeatedLetter = """
        on conflict (origin, lane, key) do update set
            revision = excluded.revision, error_class = excluded.error_class, error = excluded.error,
            buried_at = excluded.buried_at, payload = excluded.payload
        where excluded.revision >= dead_letter.revision
        """;

    public const string Bury = $"""
        insert into dead_letter (origin, lane, key, revision, error_class, error, buried_at, payload)
        select set_id, lane, key, revision, $5, $6, $7, payload
        from work where set_id = $1 and lane = $2 and key = $3 and revision <= $4
        {OnRepeatedLetter}
        """;

    public const string AddLetter = $"""
        insert into dead_letter (origin, lane, key, revision, error_class, error, buried_at, payload)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        {OnRepeatedLetter}
        """;

    public const string Release = """
        update work set due = min(due, $1), waits_for = null
        where waits_for = $2 and lane >= $3 and lane < $4
        """;

    public const string Measure = """
        select w.set_id, w.lane, count(*), min(w.enqueued_at), sum(w.failed),
            (select count(*) from work as i where i.set_id = w.set_id and i.lane = w.lane and i.waits_for is not null)
        from work as w where w.set_id in (0, 1, 2) and w.lane >= $1 and w.lane < $2
        group by w.set_id, w.lane
        union all
        select 3, lane, count(*), min(buried_at), count(*), 0
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
