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
}
