namespace Hearth.Storage.Identity;

/// <summary>What both databases are told and asked about ignored keys, in the same words.</summary>
internal static class IgnoredKeyStatements
{
    public const string Ignored = "select kind, value from identity_ignored_key where account = $1 and lifted_at is null";

    public const string ReadAll = """
        select kind, value, ignored_by, ignored_at, reason, lifted_by, lifted_at, lift_reason
        from identity_ignored_key where account = $1 order by kind, value
        """;

    public const string Ignore = """
        insert into identity_ignored_key as k (account, kind, value, ignored_by, ignored_at, reason) values ($1, $2, $3, $4, $5, $6)
        on conflict (account, kind, value) do update set
            ignored_by = excluded.ignored_by, ignored_at = excluded.ignored_at, reason = excluded.reason,
            lifted_by = null, lifted_at = null, lift_reason = null
        where k.lifted_at is not null
        """;

    public const string Lift = """
        update identity_ignored_key set lifted_by = $4, lifted_at = $5, lift_reason = $6
        where account = $1 and kind = $2 and value = $3 and lifted_at is null
        """;
}
