using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>crm v2: locations.</summary>
internal static class LocationRoutes
{
    private const string Kind = "locations";

    public static ApiRoutes MapLocations(this ApiRoutes routes) => routes
        .Get("locations", List)
        .Get("locations/{id:long}", call => call.One(call.Tenant.Locations, (writer, row) => LocationJson.Write(writer, row)))
        .Post("locations", Create)
        .Patch("locations/{id:long}", Update)
        .Get("export/locations", call =>
            call.Export("crm.locations", call.Tenant.Locations, (writer, row) => LocationJson.Write(writer, row)));

    public static NewLocation Draft(JsonBody body) =>
        new(body.Text("name", required: true) ?? "", body.NewAddress("address") ?? new PostalAddress("", null, "", "", ""))
        {
            Contacts = body.Contacts(),
            CustomFields = body.CustomFields() ?? [],
            TagTypeIds = body.Numbers("tagTypeIds") ?? [],
            ExternalData = body.NewExternalData(),
        };

    public static LocationEdit Edit(JsonBody body) => new()
    {
        CustomerId = body.Number("customerId"),
        Name = body.Text("name"),
        Address = body.ChangedAddress("address", withCoordinates: false),
        Active = body.Flag("active"),
        TaxZoneId = body.Number("taxZoneId"),
        CustomFields = body.CustomFields(),
        TagTypeIds = body.Numbers("tagTypeIds"),
        ExternalData = body.ChangedExternalData(),
    };

    public static void WriteCreated(Utf8JsonWriter writer, Location location, IReadOnlyList<Contact> contacts, Guid? application)
    {
        writer.WriteStartObject();
        LocationJson.WriteCore(writer, location, application);
        writer.WriteStartArray("contacts");
        foreach (var contact in contacts)
        {
            ContactJson.WriteBare(writer, contact);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static ApiAnswer List(ApiCall call)
    {
        var (tenant, query) = (call.Tenant, call.Query);
        var external = ExternalFilter.Of(query);
        var (name, address, customerId) = (query.Text("name"), AddressFilter.Of(query), query.Number("customerId"));
        var isActive = call.ActiveFilter();
        return call.List(
            tenant.Locations,
            () => external.Find(tenant.LocationsByExternal) ?? (customerId is { } owner ? tenant.LocationsByCustomer.Ids(owner) : null),
            row => isActive(row)
                && (customerId is null || row.CustomerId == customerId)
                && (name is null || row.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
                && address.Matches(row.Address),
            (writer, row) => LocationJson.Write(writer, row, external.Application));
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var (tenant, body) = (call.Tenant, call.Body);
        var (customerId, draft) = (body.Number("customerId", required: true), Draft(body));
        if (!body.IsValid)
        {
            return ApiAnswer.Invalid(body.Errors);
        }

        var (result, contacts) = tenant.InOneStep(() =>
        {
            var made = tenant.CreateLocation(customerId!.Value, draft);
            return (made, made.Problem is null
                ? tenant.LocationContacts.FindAll(tenant.LocationContactsByOwner.Ids(made.Row.Id)).ToList()
                : []);
        });
        return call.Created(Kind, result, (writer, row) => WriteCreated(writer, row, contacts, draft.ExternalData?.Application));
    }

    private static ApiAnswer Update(ApiCall call)
    {
        var edit = Edit(call.Body);
        return call.Body.IsValid
            ? call.Edited(Kind, call.Tenant.EditLocation(call.Id, edit),
                (writer, row) => LocationJson.Write(writer, row, edit.ExternalData?.Application))
            : ApiAnswer.Invalid(call.Body.Errors);
    }
}
