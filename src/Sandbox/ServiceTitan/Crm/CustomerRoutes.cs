namespace Hearth.Sandbox.ServiceTitan;

/// <summary>crm v2: customers and their tags.</summary>
internal static class CustomerRoutes
{
    private const string Kind = "customers";

    public static ApiRoutes MapCustomers(this ApiRoutes routes) => routes
        .Get("customers", List)
        .Get("customers/{id:long}", call => call.One(call.Tenant.Customers, (writer, row) => CustomerJson.Write(writer, row)))
        .Post("customers", Create)
        .Patch("customers/{id:long}", Update)
        .Post("customers/{id:long}/tags/{tagTypeId:long}", call => Tag(call, add: true), takesBody: false)
        .Delete("customers/{id:long}/tags/{tagTypeId:long}", call => Tag(call, add: false))
        .Get("export/customers", call =>
            call.Export("crm.customers", call.Tenant.Customers, (writer, row) => CustomerJson.Write(writer, row)));

    /// <summary>Reads a new customer; staff may leave out what the API asks for.</summary>
    public static NewCustomer Draft(JsonBody body, bool byStaff)
    {
        var locations = body.Children("locations", required: !byStaff)?.Select(LocationRoutes.Draft).ToList() ?? [];
        if (locations.Count == 0 && !byStaff && body.Has("locations"))
        {
            body.Note("locations", "At least one location is required.");
        }

        return new NewCustomer(
            body.Text("name", required: true) ?? "",
            body.NewAddress("address") ?? new PostalAddress("", null, "", "", ""),
            body.Choice<CustomerType>("type") ?? CustomerType.Residential)
        {
            Contacts = body.Contacts(),
            Locations = locations,
            CustomFields = body.CustomFields() ?? [],
            TagTypeIds = body.Numbers("tagTypeIds") ?? [],
            ExternalData = body.NewExternalData(),
            DoNotMail = body.Flag("doNotMail") ?? false,
            DoNotService = body.Flag("doNotService") ?? false,
            NationalAccount = body.Flag("nationalAccount") ?? false,
            TaxExempt = body.Flag("taxExempt") ?? false,
            PaymentTermId = body.Number("paymentTermId", nullable: true),
            CreditLimit = body.Amount("creditLimit", nullable: true),
            CreditLimitBalance = body.Amount("creditLimitBalance", nullable: true),
        };
    }

    public static CustomerEdit Edit(JsonBody body) => new()
    {
        Name = body.Text("name"),
        Type = body.Choice<CustomerType>("type"),
        Address = body.ChangedAddress("address", withCoordinates: true),
        CustomFields = body.CustomFields(),
        TagTypeIds = body.Numbers("tagTypeIds"),
        ExternalData = body.ChangedExternalData(),
        Active = body.Flag("active"),
        DoNotMail = body.Flag("doNotMail"),
        DoNotService = body.Flag("doNotService"),
        NationalAccount = body.Flag("nationalAccount"),
        TaxExempt = body.Flag("taxExempt"),
        PaymentTermId = body.Number("paymentTermId"),
        CreditLimit = body.Amount("creditLimit"),
        CreditLimitBalance = body.Amount("creditLimitBalance"),
    };

    private static ApiAnswer List(ApiCall call)
    {
        var (tenant, query) = (call.Tenant, call.Query);
        var external = ExternalFilter.Of(query);
        var phone = query.Text("phone") is { } text ? ServiceTitanTenant.PhoneKey(text) ?? "" : null;
        var (name, address) = (query.Text("name"), AddressFilter.Of(query));
        var ignoreAccounting = query.Flag("excludeAccountingChangesFromModifiedDateRange") ?? false;
        var isActive = call.ActiveFilter();
        return call.List(
            tenant.Customers,
            () => Candidates(tenant, external, phone),
            row => isActive(row)
                && (name is null || row.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
                && address.Matches(row.Address),
            (writer, row) => CustomerJson.Write(writer, row, external.Application),
            ignoreAccounting ? row => row.EditedOn : null);
    }

    private static IEnumerable<long>? Candidates(ServiceTitanTenant tenant, ExternalFilter external, string? phone)
    {
        var byExternal = external.Find(tenant.CustomersByExternal);
        if (phone is null)
        {
            return byExternal;
        }

        var byPhone = tenant.CustomerContacts.FindAll(tenant.CustomersByPhone.Ids(phone)).Select(contact => contact.OwnerId).Distinct();
        return (byExternal?.Intersect(byPhone) ?? byPhone).Order();
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var draft = Draft(call.Body, byStaff: false);
        if (!call.Body.IsValid)
        {
            return ApiAnswer.Invalid(call.Body.Errors);
        }

        var tenant = call.Tenant;
        var (result, locations, contacts) = tenant.InOneStep(() =>
        {
            var made = tenant.CreateCustomer(draft);
            var id = made.Row.Id;
            return (
                made,
                tenant.Locations.FindAll(tenant.LocationsByCustomer.Ids(id))
                    .Select(location => (location, tenant.LocationContacts.FindAll(tenant.LocationContactsByOwner.Ids(location.Id)).ToList())).ToList(),
                tenant.CustomerContacts.FindAll(tenant.CustomerContactsByOwner.Ids(id)).ToList());
        });
        return call.Created(Kind, result, (writer, row) =>
        {
            writer.WriteStartObject();
            CustomerJson.WriteCore(writer, row, draft.ExternalData?.Application);
            writer.WriteStartArray("locations");
            foreach (var (location, ofLocation) in locations)
            {
                LocationRoutes.WriteCreated(writer, location, ofLocation, draft.ExternalData?.Application);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("contacts");
            foreach (var contact in contacts)
            {
                ContactJson.WriteBare(writer, contact);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static ApiAnswer Update(ApiCall call)
    {
        var edit = Edit(call.Body);
        return call.Body.IsValid
            ? call.Edited(Kind, call.Tenant.EditCustomer(call.Id, edit),
                (writer, row) => CustomerJson.Write(writer, row, edit.ExternalData?.Application))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Tag(ApiCall call, bool add)
    {
        var (tenant, tag) = (call.Tenant, call.RouteNumber("tagTypeId"));
        var result = tenant.InOneStep(() => tenant.Customers.Find(call.Id) switch
        {
            null => WriteResult<Customer>.Missing(call.Id),
            var row when tenant.TagTypes.Find(tag) is null || (!add && !row.TagTypeIds.Contains(tag)) => WriteResult<Customer>.Missing(tag),
            var row when add && row.TagTypeIds.Contains(tag) =>
                WriteResult<Customer>.Conflict($"Customer {row.Id} already has tag {tag}."),
            var row => tenant.EditCustomer(
                row.Id, new CustomerEdit { TagTypeIds = add ? [.. row.TagTypeIds, tag] : [.. row.TagTypeIds.Where(id => id != tag)] }),
        });
        var silent = call.EditedSilently(Kind, result, "tagTypeIds", row => string.Join(',', row.TagTypeIds));
        return silent is ApiAnswer.Empty && add
            ? new ApiAnswer.Document(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("customerId", call.Id);
                writer.WriteIds("tagTypeIds", result.Row.TagTypeIds);
                writer.WriteEndObject();
            })
            : silent;
    }
}
