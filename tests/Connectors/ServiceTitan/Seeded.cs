using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Connectors.ServiceTitan;

/// <summary>A small company: a household with a job and two visits, a business, a merged pair and a record with bad values.</summary>
public sealed record Seeded
{
    public required Customer Household { get; init; }

    public required Customer Business { get; init; }

    public required Customer Merged { get; init; }

    public required Customer Odd { get; init; }

    public required Job Job { get; init; }

    public required Contact Email { get; init; }

    public required Contact Phone { get; init; }

    public static Seeded Into(ServiceTitanTenant tenant, DateTimeOffset now)
    {
        var monthAgo = now.AddDays(-30);
        var before = new RecordTimes(monthAgo);
        var unit = tenant.AddBusinessUnit("Lexington HVAC", times: before);
        var campaign = tenant.AddCampaign("Google Ads", times: before);
        var type = tenant.AddJobType("No heat", times: before);
        var address = new PostalAddress("12 Oak St", "2", "Lexington", "KY", "40502", Latitude: 38.04, Longitude: -84.5);
        var household = tenant.CreateCustomer(new NewCustomer("John & Mary Smith", address), before).Row;
        var location = tenant.CreateLocation(household.Id, new NewLocation("Home", address), before).Row;
        var email = tenant.AddCustomerContact(household.Id, new NewContact(ContactType.Email, "John@Example.com"), before).Row;
        var phone = tenant.AddCustomerContact(household.Id, new NewContact(ContactType.Phone, "859-555-0100"), before).Row;
        tenant.AddCustomerContact(household.Id, new NewContact(ContactType.MobilePhone, "+1 (859) 555-0101"), before);
        tenant.AddCustomerContact(household.Id, new NewContact(ContactType.Fax, "8595550199"), before);
        var business = tenant.CreateCustomer(
            new NewCustomer("Oak Bakery LLC", address with { Street = "14 Oak St" }, CustomerType.Commercial) { DoNotMail = true }, before).Row;
        var odd = tenant.CreateCustomer(new NewCustomer("Odd", address with { Street = "16 Oak St" }), before).Row;
        tenant.AddCustomerContact(odd.Id, new NewContact(ContactType.Phone, "ask the neighbour"), before);
        var merged = tenant.CreateCustomer(new NewCustomer("Jon Smith", address), before).Row;
        tenant.MergeCustomers(merged.Id, household.Id, monthAgo);
        var start = now.AddDays(1);
        var job = tenant.BookJob(
            new NewJob(household.Id, location.Id, unit.Id, type.Id, campaign.Id, Summary: "<p>No heat</p><p>Dog in yard</p>")
            {
                Appointments = [new NewAppointment(start, start.AddHours(2)), new NewAppointment(start.AddDays(1), start.AddDays(1).AddHours(2))],
            },
            before).Row;
        return new Seeded { Household = household, Business = business, Merged = merged, Odd = odd, Job = job, Email = email, Phone = phone };
    }
}
