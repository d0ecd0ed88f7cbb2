using System.Collections.Frozen;

namespace Hearth.Sandbox.HubSpot;

/// <summary>The object types of the portal. Custom objects need the enterprise tier and are not emulated.</summary>
internal static class CrmObjectTypes
{
    public static readonly CrmObjectType Contact = new("0-1", "contact", "contacts")
    {
        DefaultProperties = ["createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname"],
        RequiredOnCreate = [["email", "firstname", "lastname"]],
    };

    public static readonly CrmObjectType Company = new("0-2", "company", "companies")
    {
        DefaultProperties = ["createdate", "domain", "hs_lastmodifieddate", "hs_object_id", "name"],
        RequiredOnCreate = [["name", "domain"]],
    };

    public static readonly CrmObjectType Deal = new("0-3", "deal", "deals")
    {
        DefaultProperties =
            ["amount", "closedate", "createdate", "dealname", "dealstage", "hs_lastmodifieddate", "hs_object_id", "pipeline"],
        RequiredOnCreate = [["dealname"], ["dealstage"], ["pipeline"]],
    };

    public static readonly IReadOnlyList<CrmObjectType> All =
    [
        Contact,
        Company,
        Deal,
        Other("0-5", "ticket", "tickets", "subject", "hs_pipeline_stage"),
        Other("0-7", "product", "products", "name"),
        Other("0-8", "line_item", "line_items"),
        Other("0-14", "quote", "quotes", "hs_title"),
        Other("0-27", "task", "tasks"),
        Other("0-46", "note", "notes"),
        Other("0-47", "meeting", "meetings"),
        Other("0-48", "call", "calls"),
        Other("0-49", "email", "emails"),
        Other("0-53", "invoice", "invoices", "hs_currency"),
        Other("0-69", "subscription", "subscriptions", "hs_name"),
        Other("0-101", "commerce_payment", "commerce_payments", "hs_initial_amount", "hs_initiated_date"),
        Other("0-123", "order", "orders", "hs_order_name"),
        Other("0-136", "lead", "leads", "hs_lead_name"),
        Other("0-162", "service", "services", "hs_name", "hs_pipeline", "hs_pipeline_stage"),
        Other("0-420", "listing", "listings", "hs_name"),
        Other("0-421", "appointment", "appointments", "hs_appointment_name"),
        Other("0-970", "project", "projects", "hs_name"),
    ];

    private static readonly FrozenDictionary<string, CrmObjectType> ByName = All
        .SelectMany(type => new[] { type.TypeId, type.Name, type.Plural }.Distinct().Select(name => (name, type)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a type by id, singular or plural name, as HubSpot's paths allow.</summary>
    public static CrmObjectType? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    private static CrmObjectType Other(string typeId, string name, string plural, params string[] required) =>
        new(typeId, name, plural)
        {
            DefaultProperties = ["hs_createdate", "hs_lastmodifieddate", "hs_object_id"],
            RequiredOnCreate = [.. required.Select(property => (IReadOnlyList<string>)[property])],
        };
}
