namespace Hearth.Storage.Identity;

/// <summary>What both databases are asked about the records of households, in the same words.</summary>
internal static class HouseholdRecordStatements
{
    // Along the index of entities: a page costs what it looks at, however many households there are behind it.
    public const string WithSeveral = """
        select distinct entity_id from (
            select entity_id from identity_link where account = $1 and entity_id > $2 and type = $3
            group by entity_id, connection having count(*) > 1
        ) as several
        order by entity_id limit $4
        """;

    // A kind, a ULID's time and half of its random part stand before. There is an index of exactly this.
    public const string Sample = """
        select entity_id from identity_profile
        where account = $1 and (substr(entity_id, 21), entity_id) > (substr($2, 21), $2)
        order by substr(entity_id, 21), entity_id limit $3
        """;

    public const string Count = "select count(*) from identity_profile where account = $1";
}
