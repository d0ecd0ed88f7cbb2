using Hearth.Sandbox.Company;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;

namespace Hearth.Tests.Sandbox.Traffic;

/// <summary>A seeded company with its people, without servers.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private const int Households = 120;

    public Workplace(int seed = 7, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        Portal = new HubSpotPortal(new HubSpotPortalOptions(), time);
        Tenant = new ServiceTitanTenant(new ServiceTitanOptions(), time, seed);
        CompanySeeder.Seed(Portal, Tenant, new CompanyOptions(seed, Households, time.GetUtcNow()));
        Traffic = new TrafficGenerator(Portal, Tenant, time, seed);
    }

    public HubSpotPortal Portal { get; }

    public ServiceTitanTenant Tenant { get; }

    public TrafficGenerator Traffic { get; }

    /// <summary>Every field of both sides that people can change, by side, type, record and field.</summary>
    public Dictionary<(TrafficSide Side, string Type, string Id, string Field), string> Fields()
    {
        var fields = new Dictionary<(TrafficSide, string, string, string), string>();
        foreach (var contact in Portal.Records("contacts"))
        {
            foreach (var (name, value) in contact.Properties)
            {
                fields[(TrafficSide.HubSpot, "contacts", contact.Id, name)] = value;
            }
        }

        foreach (var customer in Tenant.All<Hearth.Sandbox.ServiceTitan.Customer>())
        {
            Note("customer", customer.Id, ("name", customer.Name), ("address", $"{customer.Address}"), ("doNotMail", $"{customer.DoNotMail}"));
        }

        foreach (var contact in Tenant.All<Contact>())
        {
            Note("customer-contact", contact.Id, ("value", contact.Value));
        }

        foreach (var job in Tenant.All<Job>())
        {
            Note("job", job.Id, ("created", "yes"), ("jobStatus", $"{job.Status}"), ("completedOn", $"{job.CompletedOn:O}"), ("total", $"{job.Total}"));
        }

        foreach (var visit in Tenant.All<Appointment>())
        {
            Note("appointment", visit.Id, ("start", $"{visit.Start:O}"), ("end", $"{visit.End:O}"));
        }

        foreach (var payment in Tenant.All<Payment>())
        {
            Note("payment", payment.Id, ("created", "yes"));
        }

        return fields;

        void Note(string type, long id, params ReadOnlySpan<(string Field, string Value)> values)
        {
            foreach (var (field, value) in values)
            {
                fields[(TrafficSide.ServiceTitan, type, $"{id}", field)] = value;
            }
        }
    }

    public ValueTask DisposeAsync() => Traffic.DisposeAsync();
}
