namespace Hearth.Connectors.HubSpot;

/// <summary>The paths of HubSpot's API, all of one dated version.</summary>
internal static class HubSpotApi
{
    /// <summary>
    /// The one place that names the API version. v1 to v3 end in September 2027 and v4 in March 2027; 2026-09 enforces the
    /// portal's own required fields on every write.
    /// </summary>
    public const string Version = "2026-03";

    /// <summary>Creates or changes records by a unique property.</summary>
    public static string BatchUpsert(string objects) => $"/crm/objects/{Version}/{objects}/batch/upsert";

    /// <summary>Changes records by id.</summary>
    public static string BatchUpdate(string objects) => $"/crm/objects/{Version}/{objects}/batch/update";

    /// <summary>Puts records into the recycle bin, where they can be restored for 90 days.</summary>
    public static string BatchArchive(string objects) => $"/crm/objects/{Version}/{objects}/batch/archive";

    /// <summary>Reads records by id: those that stand, or those in the recycle bin.</summary>
    public static string BatchRead(string objects, bool archived) =>
        $"/crm/objects/{Version}/{objects}/batch/read{(archived ? "?archived=true" : "")}";

    /// <summary>Searches records.</summary>
    public static string Search(string objects) => $"/crm/objects/{Version}/{objects}/search";

    /// <summary>One page of all records.</summary>
    public static string List(string objects, int limit, string? after, IEnumerable<string> properties) =>
        $"/crm/objects/{Version}/{objects}?limit={limit}&archived=false&properties={string.Join(',', properties)}"
        + (after is null ? "" : $"&after={Uri.EscapeDataString(after)}");

    /// <summary>The properties of an object type.</summary>
    public static string Properties(string objects) => $"/crm/properties/{Version}/{objects}";

    /// <summary>The property groups of an object type.</summary>
    public static string PropertyGroups(string objects) => $"/crm/properties/{Version}/{objects}/groups";

    /// <summary>The pipelines of an object type.</summary>
    public static string Pipelines(string objects) => $"/crm/pipelines/{Version}/{objects}";

    /// <summary>The stages of one pipeline.</summary>
    public static string Stages(string objects, string pipeline) => $"/crm/pipelines/{Version}/{objects}/{Uri.EscapeDataString(pipeline)}/stages";

    /// <summary>Associates records of two types.</summary>
    public static string Associate(string from, string to) => $"/crm/associations/{Version}/{from}/{to}/batch/create";

    /// <summary>Takes labels away from associations.</summary>
    public static string ArchiveLabels(string from, string to) => $"/crm/associations/{Version}/{from}/{to}/batch/labels/archive";

    /// <summary>The types of associations between records of two types, the portal's own labels among them.</summary>
    public static string Labels(string from, string to) => $"/crm/associations/{Version}/{from}/{to}/labels";
}
