using System.Net.Http.Headers;
using System.Text.Json;
using Hearth.Sandbox.Hosting;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;

namespace Hearth.Tests.Sandbox.Hosting;

/// <summary>Changes anything that can change on either side. What is refused is part of it.</summary>
internal sealed class RandomMutations(SandboxHost sandbox, int seed) : IDisposable
{
    private static readonly Guid Application = new("5f0c2f5e-6f4b-4a0e-9d3a-3f6f5a1c9b11");

    private readonly Random _random = new(seed);
    private readonly HttpClient _http = new();

    public async Task DoAsync(int kind)
    {
        var number = _random.Next(1_000_000);
        switch (kind % 5)
        {
            case 0:
                sandbox.Traffic.Burst(new TrafficBurst(10));
                break;
            case 1:
                EditPortal(kind / 5, number);
                break;
            case 2:
                await CallPortalAsync(kind / 5, number);
                break;
            case 3:
                EditPeople(kind / 5, number);
                break;
            default:
                EditWork(kind / 5, number);
                break;
        }
    }

    public void Dispose() => _http.Dispose();

    private void EditPortal(int kind, int number)
    {
        var contact = Contact();
        switch (kind % 6)
        {
            case 0:
                sandbox.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = $"a{number}@example.com" });
                break;
            case 1:
                sandbox.Portal.EditAsPerson("contacts", contact, new Dictionary<string, string?> { ["firstname"] = $"Name {number}" });
                break;
            case 2:
                sandbox.Portal.DeleteAsPerson("contacts", contact);
                break;
            case 3:
                sandbox.Portal.MergeAsPerson("contacts", contact, Contact());
                break;
            case 4:
                var company = sandbox.Portal.CreateAsPerson("companies", new Dictionary<string, string?> { ["name"] = $"Company {number}" });
                sandbox.Portal.AssociateAsPerson("contacts", contact, new AssociationTarget("companies", company.RecordId!));
                break;
            default:
                sandbox.Portal.CreateAsPerson(
                    "deals",
                    new Dictionary<string, string?> { ["dealname"] = $"Deal {number}", ["pipeline"] = "default", ["dealstage"] = "appointmentscheduled" },
                    [new AssociationTarget("contacts", contact)]);
                break;
        }
    }

    private Task CallPortalAsync(int kind, int number) => (kind % 12) switch
    {
        0 => CallAsync("POST", "crm/v3/properties/contacts", new { name = $"p{number}", label = "P", type = "string", fieldType = "text", groupName = "contactinformation" }),
        1 => CallAsync("PATCH", $"crm/v3/properties/contacts/{OwnProperty()}", new { label = $"Label {number}" }),
        2 => CallAsync("DELETE", $"crm/v3/properties/contacts/{OwnProperty()}"),
        3 => CallAsync("POST", "crm/v3/properties/deals/groups", new { name = $"g{number}", label = "G" }),
        4 => CallAsync("DELETE", $"crm/v3/properties/deals/groups/{sandbox.Portal.State.Store(CrmObjectTypes.Deal).Properties.Groups.LastOrDefault()?.Name ?? "none"}"),
        5 => CallAsync("POST", "crm/v3/pipelines/deals", new { label = $"Pipeline {number}", displayOrder = 1, stages = new[] { new { label = "Open", displayOrder = 0, metadata = new { probability = "0.5" } } } }),
        6 => CallAsync("PATCH", "crm/v3/pipelines/deals/default", new { label = $"Sales {number}" }),
        7 => CallAsync("POST", "crm/v4/associations/contacts/companies/labels", new { label = $"Label {number}", name = $"l{number}" }),
        8 => CallAsync("POST", "crm/v3/objects/contacts/batch/update", new { inputs = new[] { Input(number), Input(number + 1) } }),
        9 => CallAsync("POST", "crm/v3/objects/contacts/gdpr-delete", new { objectId = Contact() }),
        10 => CallAsync("PUT", $"crm/v4/objects/contacts/{Contact()}/associations/default/companies/{Any("companies")}"),
        _ => CallAsync("DELETE", $"crm/v4/objects/contacts/{Contact()}/associations/companies/{Any("companies")}"),
    };

    private void EditPeople(int kind, int number)
    {
        var tenant = sandbox.Tenant;
        var customer = One<Customer>();
        var external = new ExternalChange(Application, Merge: number % 2 == 0, [new("key", $"{number}")]);
        switch (kind % 8)
        {
            case 0:
                tenant.CreateCustomer(new NewCustomer($"Customer {number}", customer.Address)
                {
                    Contacts = [new NewContact(ContactType.Email, $"c{number}@example.com")],
                    Locations = [new NewLocation("Home", customer.Address)],
                });
                break;
            case 1:
                tenant.EditCustomer(customer.Id, new CustomerEdit { Name = $"Name {number}", ExternalData = external });
                break;
            case 2:
                tenant.MergeCustomers(customer.Id, One<Customer>().Id);
                break;
            case 3:
                tenant.EditLocation(One<Location>().Id, new LocationEdit { Name = $"Place {number}", ExternalData = external });
                break;
            case 4:
                tenant.AddCustomerContact(customer.Id, new NewContact(ContactType.Phone, $"555{number:0000000}"));
                break;
            case 5:
                tenant.DeleteContact(One<Hearth.Sandbox.ServiceTitan.Contact>().Id);
                break;
            case 6:
                tenant.CreateLead(new NewLead(One<Campaign>().Id, $"Lead {number}", FollowUpDate: customer.CreatedOn) { CustomerId = customer.Id });
                break;
            default:
                tenant.EditReference<Technician>(One<Technician>().Id, technician => technician with { Name = $"Technician {number}" });
                break;
        }
    }

    private void EditWork(int kind, int number)
    {
        var tenant = sandbox.Tenant;
        var (job, invoice, appointment) = (One<Job>(), One<Invoice>(), One<Appointment>());
        switch (kind % 8)
        {
            case 0:
                tenant.BookJob(new NewJob(job.CustomerId, job.LocationId, job.BusinessUnitId, job.JobTypeId, One<Campaign>().Id, Summary: $"Job {number}")
                {
                    Appointments = [new NewAppointment(appointment.Start, appointment.End)],
                });
                break;
            case 1:
                tenant.EditJob(job.Id, new JobEdit { Summary = $"Summary {number}", ExternalData = new ExternalChange(Application, Merge: true, [new("job", $"{number}")]) });
                break;
            case 2:
                tenant.MoveJob(job.Id, JobStatus.Completed, total: number);
                break;
            case 3:
                tenant.RescheduleAppointment(appointment.Id, new AppointmentMove(appointment.Start.AddHours(1), appointment.End.AddHours(1)));
                break;
            case 4:
                tenant.AssignTechnicians(appointment.Id, [One<Technician>().Id]);
                break;
            case 5:
                tenant.EditInvoice(invoice.Id, new InvoiceEdit { SubTotal = number });
                break;
            case 6:
                tenant.TakePayment(new NewPayment(invoice.CustomerId, One<PaymentType>().Id, 10m) { Splits = [new PaymentSplit(invoice.Id, 10m)] });
                break;
            default:
                tenant.AddAppointment(job.Id, new NewAppointment(appointment.Start, appointment.End));
                break;
        }
    }

    private object Input(int number) => new { id = Contact(), properties = new { lastname = $"Last {number}" } };

    private string Contact() => Any("contacts");

    private string Any(string type)
    {
        var records = sandbox.Portal.Records(type);
        return records.Count == 0
            ? sandbox.Portal.CreateAsPerson(type, new Dictionary<string, string?> { ["name"] = "The first" }).RecordId!
            : records[_random.Next(records.Count)].Id;
    }

    private string OwnProperty() => sandbox.Portal.State.Store(CrmObjectTypes.Contact).Properties.All.Last(property => property.ArchivedAt is null).Name;

    private T One<T>()
        where T : class, IRow
    {
        var rows = sandbox.Tenant.All<T>();
        return rows[_random.Next(rows.Count)];
    }

    private async Task CallAsync(string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(sandbox.HubSpotAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.Portal.Options.AccessToken);
        request.Content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), new MediaTypeHeaderValue("application/json"));
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).Should().NotBe(405).And.BeLessThan(500, $"{method} {path} may be refused, not fail");
    }
}
