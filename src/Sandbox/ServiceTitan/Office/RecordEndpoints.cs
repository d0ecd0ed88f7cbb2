using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// <c>GET /_sandbox/records/{resource}</c>: every current row, deleted and merged ones too, in the export's shape with the
/// external data of all applications, as one array.
/// </summary>
internal static class RecordEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        var every = WireFormat.EveryApplication;
        Map(routes, tenant, "customers", tenant.Customers, (writer, row) => CustomerJson.Write(writer, row, every));
        Map(routes, tenant, "customer-contacts", tenant.CustomerContacts,
            (writer, row) => ContactJson.WriteExport(writer, row, "customerId"));
        Map(routes, tenant, "locations", tenant.Locations, (writer, row) => LocationJson.Write(writer, row, every));
        Map(routes, tenant, "location-contacts", tenant.LocationContacts,
            (writer, row) => ContactJson.WriteExport(writer, row, "locationId"));
        Map(routes, tenant, "leads", tenant.Leads, LeadJson.WriteExport);
        Map(routes, tenant, "jobs", tenant.Jobs, (writer, row) => JobJson.Write(writer, row, every));
        Map(routes, tenant, "appointments", tenant.Appointments, AppointmentJson.Write);
        Map(routes, tenant, "appointment-assignments", tenant.Assignments, AssignmentJson.Write);
        Map(routes, tenant, "invoices", tenant.Invoices,
            (writer, row) => InvoiceJson.Write(writer, tenant.InOneStep(() => tenant.View(row))));
        Map(routes, tenant, "payments", tenant.Payments,
            (writer, row) => PaymentJson.Write(writer, tenant.InOneStep(() => tenant.View(row))));
        Map(routes, tenant, "business-units", tenant.BusinessUnits,
            (writer, row) => SettingsJson.Write(writer, row, tenant.Options, every));
        Map(routes, tenant, "technicians", tenant.Technicians, SettingsJson.Write);
        Map(routes, tenant, "job-types", tenant.JobTypes, (writer, row) => JobTypeJson.Write(writer, row, every));
        Map(routes, tenant, "campaigns", tenant.Campaigns, (writer, row) => CampaignJson.Write(writer, CampaignRoutes.View(tenant, row)));
        Map(routes, tenant, "payment-types", tenant.PaymentTypes, ReferenceJson.Write);
    }

    private static void Map<T>(
        IEndpointRouteBuilder routes, ServiceTitanTenant tenant, string resource, Table<T> table, Action<Utf8JsonWriter, T> write)
        where T : class, IRow =>
        routes.MapOffice(HttpMethods.Get, $"records/{resource}", (_, _) =>
        {
            var rows = tenant.InOneStep(() => table.Rows.ToList());
            return new ApiAnswer.Document(writer =>
            {
                writer.WriteStartArray();
                foreach (var row in rows)
                {
                    write(writer, row);
                }

                writer.WriteEndArray();
            });
        });
}
