namespace Hearth.Sandbox.ServiceTitan;

/// <summary>crm v2: the embedded contacts of customers and of locations, which work alike.</summary>
internal static class ContactRoutes
{
    public static ApiRoutes MapContacts(this ApiRoutes routes) => routes
        .Map("customers", "customerId", "customerIds", ContactOwners.Customers)
        .Map("locations", "locationId", "locationIds", ContactOwners.Locations);

    public static ContactEdit Edit(JsonBody body) => new(
        body.Choice<ContactType>("type"),
        body.Text("value"),
        body.Text("memo"),
        body.Child("preferences") is { } preferences
            ? new ContactPreferences(
                preferences.Flag("jobRemindersEnabled", required: true) ?? false,
                preferences.Flag("marketingUpdatesEnabled", required: true) ?? false,
                preferences.Flag("invoiceStatementNotification", required: true) ?? false)
            : null);

    private static ApiRoutes Map(this ApiRoutes routes, string owners, string ownerField, string idsFilter, ContactOwners side) => routes
        .Get($"{owners}/contacts", call => ListAll(call, side, ownerField, idsFilter))
        .Get($"{owners}/{{id:long}}/contacts", call => ListOne(call, side))
        .Post($"{owners}/{{id:long}}/contacts", call => Create(call, side))
        .Patch($"{owners}/{{id:long}}/contacts/{{contactId:long}}", call => Update(call, side))
        .Delete($"{owners}/{{id:long}}/contacts/{{contactId:long}}", call => Delete(call, side))
        .Get($"export/{owners}/contacts", call => call.Export(
            $"crm.{owners}.contacts", side.Table(call.Tenant), (writer, row) => ContactJson.WriteExport(writer, row, ownerField)));

    private static ApiAnswer ListAll(ApiCall call, ContactOwners side, string ownerField, string idsFilter)
    {
        var owners = call.Query.Ids(idsFilter);
        if (owners is null && !new[] { "modifiedOnOrAfter", "modifiedBefore", "createdOnOrAfter", "createdBefore" }.Any(name =>
            call.Query.Text(name) is not null))
        {
            call.Query.Errors.TryAdd(idsFilter, [$"Either {idsFilter} or a date range is required."]);
        }

        return call.List(
            side.Table(call.Tenant),
            () => owners?.SelectMany(side.ByOwner(call.Tenant).Ids).Distinct().Order(),
            row => row.Active,
            (writer, row) => ContactJson.WriteWithOwner(writer, row, ownerField));
    }

    private static ApiAnswer ListOne(ApiCall call, ContactOwners side) => side.Exists(call.Tenant, call.Id)
        ? call.List(side.Table(call.Tenant), () => side.ByOwner(call.Tenant).Ids(call.Id), row => row.Active, ContactJson.Write)
        : ApiAnswer.NotFound($"{side.Kind} with id {call.Id} was not found.");

    private static ApiAnswer Create(ApiCall call, ContactOwners side)
    {
        var draft = call.Body.Contact();
        if (!call.Body.IsValid)
        {
            return ApiAnswer.Invalid(call.Body.Errors);
        }

        return side.Exists(call.Tenant, call.Id)
            ? call.Created($"{side.Kind}.contacts", side.Add(call.Tenant, call.Id, draft), ContactJson.Write)
            : ApiAnswer.NotFound($"{side.Kind} with id {call.Id} was not found.");
    }

    private static ApiAnswer Update(ApiCall call, ContactOwners side)
    {
        var edit = Edit(call.Body);
        return call.Body.IsValid
            ? call.Edited($"{side.Kind}.contacts", OfOwner(call, side, id => call.Tenant.EditContact(id, edit)), ContactJson.Write)
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Delete(ApiCall call, ContactOwners side) => call.EditedSilently(
        $"{side.Kind}.contacts", OfOwner(call, side, id => call.Tenant.DeleteContact(id)), "active", row => row.Active ? "true" : "false");

    private static WriteResult<Contact> OfOwner(ApiCall call, ContactOwners side, Func<long, WriteResult<Contact>> write)
    {
        var id = call.RouteNumber("contactId");
        return call.Tenant.InOneStep(() =>
            side.Table(call.Tenant).Find(id)?.OwnerId == call.Id ? write(id) : WriteResult<Contact>.Missing(id));
    }
}
