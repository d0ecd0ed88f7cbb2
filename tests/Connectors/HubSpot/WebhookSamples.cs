namespace Hearth.Tests.Connectors.HubSpot;

/// <summary>Events as real portals send them, with values shortened.</summary>
internal static class WebhookSamples
{
    public const string CreationByOwnApp = """
        {"eventId":1431776902,"subscriptionId":3329277,"portalId":49547190,"appId":9393361,"occurredAt":1742214467116,
         "subscriptionType":"contact.creation","attemptNumber":0,"objectId":106651134132,"changeFlag":"CREATED",
         "changeSource":"INTEGRATION","sourceId":"9393361"}
        """;

    public const string ChangeByOwnApp = """
        {"eventId":4101286121,"subscriptionId":7562680,"portalId":49547190,"appId":9393361,"occurredAt":1787843156000,
         "subscriptionType":"contact.propertyChange","attemptNumber":1,"objectId":541935488729,"propertyName":"email",
         "propertyValue":"someone@example.com","changeSource":"INTEGRATION","sourceId":"9393361"}
        """;

    public const string GenericChangeByPerson = """
        {"eventId":1765889350,"subscriptionId":7662269,"portalId":49547190,"appId":9393361,"occurredAt":1788597072520,
         "subscriptionType":"object.propertyChange","attemptNumber":0,"objectId":546500061938,"objectTypeId":"0-1",
         "propertyName":"email","propertyValue":"Someone@Example.com","changeSource":"CRM_UI","sourceId":"userId:98499705",
         "isSensitive":false}
        """;

    public const string GenericCreationOfCustomObject = """
        {"eventId":2145459286,"subscriptionId":3849706,"portalId":49547190,"appId":9393361,"occurredAt":1751276050977,
         "subscriptionType":"object.creation","attemptNumber":0,"objectId":180584432881,"objectTypeId":"2-143967026",
         "changeFlag":"CREATED","changeSource":"CRM_UI","sourceId":"userId:75514748"}
        """;

    public const string GenericDeletion = """
        {"eventId":3771921218,"subscriptionId":3849707,"portalId":49547190,"appId":9393361,"occurredAt":1751277051514,
         "subscriptionType":"object.deletion","attemptNumber":0,"objectId":180584432881,"objectTypeId":"0-3",
         "changeFlag":"DELETED","changeSource":"CRM_UI_BULK_ACTION","sourceId":"userId:75514748"}
        """;

    public const string Merge = """
        {"subscriptionType":"contact.merge","objectId":123,"primaryObjectId":123,"mergedObjectIds":[456,789],
         "newObjectId":999,"portalId":49547190,"occurredAt":1625097600000,"numberOfPropertiesMoved":3}
        """;

    public const string Association = """
        {"subscriptionType":"contact.associationChange","associationType":"CONTACT_TO_COMPANY","fromObjectId":1,"toObjectId":2,
         "objectId":1,"associationRemoved":false,"isPrimaryAssociation":false,"portalId":49547190,"occurredAt":1625097600000}
        """;
}
