namespace Hearth.Sandbox.ServiceTitan;

/// <summary>settings v2: business units, technicians and tag types.</summary>
internal static class SettingsRoutes
{
    public static ApiRoutes MapSettings(this ApiRoutes routes) => routes
        .Get("business-units", ListUnits)
        .Get("business-units/{id:long}", call =>
        {
            var application = call.Query.Guid("externalDataApplicationGuid");
            return call.One(call.Tenant.BusinessUnits, (writer, row) => SettingsJson.Write(writer, row, call.Tenant.Options, application));
        })
        .Patch("business-units/{id:long}", UpdateUnit)
        .Get("export/business-units", call => call.Export(
            "settings.business-units", call.Tenant.BusinessUnits, (writer, row) => SettingsJson.Write(writer, row, call.Tenant.Options)))
        .Get("technicians", ListTechnicians)
        .Get("technicians/{id:long}", call => call.One(call.Tenant.Technicians, SettingsJson.Write))
        .Get("export/technicians", call => call.Export("settings.technicians", call.Tenant.Technicians, SettingsJson.Write))
        .Get("tag-types", call =>
        {
            var isActive = call.ActiveFilter();
            return call.List(call.Tenant.TagTypes, () => null, row => isActive(row), ReferenceJson.Write);
        });

    private static ApiAnswer ListUnits(ApiCall call)
    {
        var (isActive, name) = (call.ActiveFilter(), call.Query.Text("name"));
        var application = call.Query.Guid("externalDataApplicationGuid");
        return call.List(
            call.Tenant.BusinessUnits,
            () => null,
            row => isActive(row) && (name is null || row.Name.Contains(name, StringComparison.OrdinalIgnoreCase)),
            (writer, row) => SettingsJson.Write(writer, row, call.Tenant.Options, application));
    }

    private static ApiAnswer UpdateUnit(ApiCall call)
    {
        var change = call.Body.ChangedExternalData();
        return call.Body.IsValid
            ? call.Edited(
                "business-units",
                call.Tenant.EditReference<BusinessUnit>(
                    call.Id, row => row with { ExternalData = change?.ApplyTo(row.ExternalData) ?? row.ExternalData }),
                ReferenceJson.WriteId)
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer ListTechnicians(ApiCall call)
    {
        var (isActive, name, users) = (call.ActiveFilter(), call.Query.Text("name"), call.Query.Ids("userIds"));
        return call.List(
            call.Tenant.Technicians,
            () => null,
            row => isActive(row)
                && (name is null || row.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
                && (users is null || users.Contains(row.UserId)),
            SettingsJson.Write);
    }
}
