namespace Hearth.Storage.Erasing;

/// <summary>The statements, which both databases take.</summary>
internal static class PayloadStatements
{
    /// <summary>The account's range of lanes is $1 to before $2; the place is $3 to $6.</summary>
    public const string Read = """
        select is_dead, set_id, lane, key, payload from (
            select 0 as is_dead, set_id, lane, key, payload from work where lane >= $1 and lane < $2 and length(payload) > 0
            union all
            select 1, origin, lane, key, payload from dead_letter where lane >= $1 and lane < $2 and length(payload) > 0
        ) as payloads
        where (is_dead, set_id, lane, key) > ($3, $4, $5, $6)
        order by is_dead, set_id, lane, key
        limit $7
        """;

    public const string RemoveWork = "delete from work where set_id = $1 and lane = $2 and key = $3";

    public const string RemoveDead = "delete from dead_letter where origin = $1 and lane = $2 and key = $3";
}
