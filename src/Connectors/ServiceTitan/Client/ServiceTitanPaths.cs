using System.Globalization;

namespace Hearth.Connectors.ServiceTitan.Client;

/// <summary>Every path that Hearth calls, in one tenant.</summary>
internal sealed class ServiceTitanPaths(long tenant)
{
    public string Customers { get; } = Resource("crm", tenant, "customers");

    public string CustomerContacts { get; } = Resource("crm", tenant, "customers/contacts");

    public string Locations { get; } = Resource("crm", tenant, "locations");

    public string Jobs { get; } = Resource("jpm", tenant, "jobs");

    public string Appointments { get; } = Resource("jpm", tenant, "appointments");

    public string JobTypes { get; } = Resource("jpm", tenant, "job-types");

    public string BusinessUnits { get; } = Resource("settings", tenant, "business-units");

    public string Campaigns { get; } = Resource("marketing", tenant, "campaigns");

    public string ExportCustomers { get; } = Resource("crm", tenant, "export/customers");

    public string ExportCustomerContacts { get; } = Resource("crm", tenant, "export/customers/contacts");

    public string ExportLocations { get; } = Resource("crm", tenant, "export/locations");

    public string ExportJobs { get; } = Resource("jpm", tenant, "export/jobs");

    public string ExportAppointments { get; } = Resource("jpm", tenant, "export/appointments");

    public string Customer(string id) => $"{Customers}/{Uri.EscapeDataString(id)}";

    public string ContactsOf(string customerId) => $"{Customer(customerId)}/contacts";

    public string ContactOf(string customerId, string id) => $"{ContactsOf(customerId)}/{Uri.EscapeDataString(id)}";

    public string Job(string id) => $"{Jobs}/{Uri.EscapeDataString(id)}";

    /// <summary>A path with a query; parameters without a value are left out.</summary>
    public static string WithQuery(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var query = new List<string>(parameters.Length);
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static string Resource(string module, long tenant, string resource) =>
        string.Create(CultureInfo.InvariantCulture, $"{module}/v2/tenant/{tenant}/{resource}");
}
