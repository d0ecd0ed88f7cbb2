namespace Hearth.Storage.ReadModels;

/// <summary>The statements of one read table. Both databases take the same page query and the same counts.</summary>
internal sealed record ReadTable(string Name)
{
    public static readonly ReadTable Households = new("read_household");

    public static readonly ReadTable Jobs = new("read_job");

    public const string Counts = """
        select
            (select count(*) from read_household where account = $1),
            (select count(*) from read_job where account = $1),
            (select coalesce(sum(open_conflicts), 0) from read_household where account = $1)
                + (select coalesce(sum(open_conflicts), 0) from read_job where account = $1),
            (select coalesce(sum(open_findings), 0) from read_household where account = $1)
                + (select coalesce(sum(open_findings), 0) from read_job where account = $1)
        """;

    public string PostgresStore { get; } = $"""
        insert into {Name} as r (account, id, revision, document, open_conflicts, open_findings, updated_at)
        select $1, i.* from unnest($2::text[], $3::bigint[], $4::text[], $5::integer[], $6::integer[], $7::timestamptz[]) as i
        {OnRepeat("r")}
        """;

    public string SqliteStore { get; } = $"""
        insert into {Name} (account, id, revision, document, open_conflicts, open_findings, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        {OnRepeat(Name)}
        """;

    public string Page { get; } = $"""
        select id, revision, document, open_conflicts, open_findings, updated_at
        from {Name} where account = $1 and id > $2
        order by id
        limit $3
        """;

    private static string OnRepeat(string stored) => $"""
        on conflict (account, id) do update set
            revision = excluded.revision, document = excluded.document, open_conflicts = excluded.open_conflicts,
            open_findings = excluded.open_findings, updated_at = excluded.updated_at
        where excluded.revision >= {stored}.revision
        """;
}
