namespace Hearth.Sandbox.HubSpot;

/// <summary>Every route that is served, in the dated form and in the forms of v3 and v4.</summary>
internal static class PortalRoutes
{
    /// <summary>The dated version that is served.</summary>
    public const string DatedVersion = "2026-03";

    private const string Record = "/{objectType}/{objectId}";

    public static IEnumerable<PortalRoute> All => [.. Objects, .. Associations, .. Properties, .. Pipelines, .. Account, .. Subscriptions];

    private static IEnumerable<PortalRoute> Objects =>
    [
        Object("GET", "/{objectType}", ObjectEndpoints.List, write: false),
        Object("POST", "/{objectType}", ObjectEndpoints.Create, write: true),
        Object("GET", Record, ObjectEndpoints.Read, write: false),
        Object("PATCH", Record, ObjectEndpoints.Update, write: true),
        Object("DELETE", Record, ObjectEndpoints.Archive, write: true),
        Object("POST", "/{objectType}/batch/read", BatchEndpoints.Read, write: false),
        Object("POST", "/{objectType}/batch/create", BatchEndpoints.Create, write: true),
        Object("POST", "/{objectType}/batch/update", BatchEndpoints.Update, write: true),
        Object("POST", "/{objectType}/batch/upsert", BatchEndpoints.Upsert, write: true),
        Object("POST", "/{objectType}/batch/archive", BatchEndpoints.Archive, write: true),
        Object("POST", "/{objectType}/search", ObjectEndpoints.Search, write: false) with { Limit = LimitKind.Search },
        Object("POST", "/{objectType}/merge", ObjectEndpoints.Merge, write: true),
        Object("POST", "/contacts/gdpr-delete", ObjectEndpoints.Erase, write: true),
    ];

    private static IEnumerable<PortalRoute> Associations =>
    [
        Association("POST", "/batch/create", AssociationEndpoints.BatchCreate),
        Association("POST", "/batch/read", AssociationEndpoints.BatchRead),
        Association("POST", "/batch/archive", AssociationEndpoints.BatchArchive),
        Association("POST", "/batch/associate/default", AssociationEndpoints.BatchDefault),
        Association("POST", "/batch/labels/archive", AssociationEndpoints.BatchArchiveLabels),
        Association("GET", "/labels", AssociationLabelEndpoints.List),
        Association("POST", "/labels", AssociationLabelEndpoints.Create),
        Association("PUT", "/labels", AssociationLabelEndpoints.Update),
        Association("DELETE", "/labels/{associationTypeId}", AssociationLabelEndpoints.Delete),
        RecordAssociation("GET", "/{toObjectType}", AssociationEndpoints.Read),
        RecordAssociation("PUT", "/{toObjectType}/{toObjectId}", AssociationEndpoints.Put),
        RecordAssociation("DELETE", "/{toObjectType}/{toObjectId}", AssociationEndpoints.Delete),
        RecordAssociation("PUT", "/default/{toObjectType}/{toObjectId}", AssociationEndpoints.PutDefault),
    ];

    private static IEnumerable<PortalRoute> Properties =>
    [
        Property("GET", "", PropertyEndpoints.List, write: false),
        Property("POST", "", PropertyEndpoints.Create, write: true),
        Property("GET", "/{propertyName}", PropertyEndpoints.Read, write: false),
        Property("PATCH", "/{propertyName}", PropertyEndpoints.Update, write: true),
        Property("DELETE", "/{propertyName}", PropertyEndpoints.Archive, write: true),
        Property("POST", "/batch/create", PropertyEndpoints.BatchCreate, write: true),
        Property("POST", "/batch/read", PropertyEndpoints.BatchRead, write: false),
        Property("POST", "/batch/archive", PropertyEndpoints.BatchArchive, write: true),
        Property("GET", "/groups", PropertyEndpoints.ListGroups, write: false),
        Property("POST", "/groups", PropertyEndpoints.CreateGroup, write: true),
        Property("GET", "/groups/{groupName}", PropertyEndpoints.ReadGroup, write: false),
        Property("PATCH", "/groups/{groupName}", PropertyEndpoints.UpdateGroup, write: true),
        Property("DELETE", "/groups/{groupName}", PropertyEndpoints.ArchiveGroup, write: true),
    ];

    private static IEnumerable<PortalRoute> Pipelines =>
    [
        Pipeline("GET", "", PipelineEndpoints.List),
        Pipeline("POST", "", PipelineEndpoints.Create),
        Pipeline("GET", "/{pipelineId}", PipelineEndpoints.Read),
        Pipeline("PUT", "/{pipelineId}", PipelineEndpoints.Replace),
        Pipeline("PATCH", "/{pipelineId}", PipelineEndpoints.Update),
        Pipeline("DELETE", "/{pipelineId}", PipelineEndpoints.Delete),
        Pipeline("GET", "/{pipelineId}/stages", PipelineEndpoints.ListStages),
        Pipeline("POST", "/{pipelineId}/stages", PipelineEndpoints.CreateStage),
        Pipeline("GET", "/{pipelineId}/stages/{stageId}", PipelineEndpoints.ReadStage),
        Pipeline("PATCH", "/{pipelineId}/stages/{stageId}", PipelineEndpoints.UpdateStage),
        Pipeline("DELETE", "/{pipelineId}/stages/{stageId}", PipelineEndpoints.DeleteStage),
    ];

    private static IEnumerable<PortalRoute> Account =>
    [
        new("GET", ["/account-info/v3/details", $"/account-info/{DatedVersion}/details"], AccountEndpoints.Details),
        new("GET", ["/crm/v3/owners", $"/crm/owners/{DatedVersion}"], AccountEndpoints.ListOwners) { Scope = _ => "crm.objects.owners.read" },
        new("GET", ["/crm/v3/owners/{ownerId}", $"/crm/owners/{DatedVersion}/{{ownerId}}"], AccountEndpoints.ReadOwner)
        {
            Scope = _ => "crm.objects.owners.read",
        },
        new("POST", ["/oauth/v1/token", "/oauth/v3/token", $"/oauth/{DatedVersion}/token"], OAuthEndpoints.Token)
        {
            Limit = LimitKind.None, IsOpen = true, TakesForm = true,
        },
    ];

    private static IEnumerable<PortalRoute> Subscriptions =>
    [
        Subscription("GET", "/settings", SubscriptionEndpoints.ReadSettings),
        Subscription("GET", "/subscriptions", SubscriptionEndpoints.List),
        Subscription("POST", "/subscriptions", SubscriptionEndpoints.Create),
        Subscription("GET", "/subscriptions/{subscriptionId}", SubscriptionEndpoints.Read),
        Subscription("PATCH", "/subscriptions/{subscriptionId}", SubscriptionEndpoints.Update),
        Subscription("DELETE", "/subscriptions/{subscriptionId}", SubscriptionEndpoints.Delete),
    ];

    private static PortalRoute Object(string method, string rest, PortalHandler handler, bool write) =>
        new(method, Versions("objects", rest), handler) { Scope = call => ObjectScope(call, write) };

    private static PortalRoute Association(string method, string rest, PortalHandler handler) =>
        new(method, ["/crm/v4/associations/{objectType}/{toObjectType}" + rest, $"/crm/associations/{DatedVersion}/{{objectType}}/{{toObjectType}}{rest}"], handler)
        {
            Limit = LimitKind.Association,
        };

    private static PortalRoute RecordAssociation(string method, string rest, PortalHandler handler) =>
        new(
            method,
            [.. new[] { "/crm/v4/objects", "/crm/v3/objects", $"/crm/objects/{DatedVersion}" }.Select(root => $"{root}{Record}/associations{rest}")],
            handler)
        {
            Limit = LimitKind.Association,
        };

    private static PortalRoute Property(string method, string rest, PortalHandler handler, bool write) =>
        new(method, Versions("properties", "/{objectType}" + rest), handler)
        {
            Scope = call => CrmObjectTypes.Find(call.Route("objectType")) is { } type ? $"crm.schemas.{type.Plural}.{(write ? "write" : "read")}" : null,
        };

    private static PortalRoute Subscription(string method, string rest, PortalHandler handler) =>
        new(method, ["/webhooks/v3/{appId}" + rest, $"/webhooks/{DatedVersion}/{{appId}}{rest}"], handler);

    private static PortalRoute Pipeline(string method, string rest, PortalHandler handler) =>
        new(method, Versions("pipelines", "/{objectType}" + rest), handler);

    private static string? ObjectScope(PortalCall call, bool write) =>
        (CrmObjectTypes.Find(call.Route("objectType")) ?? CrmObjectTypes.Contact).Scope(write);

    private static string[] Versions(string area, string rest) =>
        [$"/crm/v3/{area}{rest}", $"/crm/v4/{area}{rest}", $"/crm/{area}/{DatedVersion}{rest}", $"/crm/{area}/v3{rest}"];
}
