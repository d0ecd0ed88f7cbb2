using System.Diagnostics;
using System.Globalization;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Sandbox.Company;

/// <summary>Puts a company into a ServiceTitan tenant, as if its office had worked there for two years.</summary>
internal sealed class ServiceTitanSeeder
{
    private const int SecondsPerHour = 3_600;
    private const int DaysInBusiness = 1_000;

    private readonly ServiceTitanTenant _tenant;
    private readonly RecordTimes _founded;
    private readonly Dictionary<int, long> _branches = [];
    private readonly Dictionary<int, long> _technicians = [];
    private readonly Dictionary<int, long> _jobTypes = [];
    private readonly Dictionary<int, long> _campaigns = [];
    private readonly Dictionary<string, long> _paymentTypes = [];

    private ServiceTitanSeeder(ServiceTitanTenant tenant, DateTimeOffset now) =>
        (_tenant, _founded) = (tenant, new RecordTimes(now.AddDays(-DaysInBusiness)));

    /// <summary>Loads the company into an empty tenant. Nothing is sent as a webhook.</summary>
    /// <returns>The customers' truth.</returns>
    public static IReadOnlyList<SeededRecord> Seed(ServiceTitanTenant tenant, HomeServiceCompany company, DateTimeOffset now)
    {
        var seeder = new ServiceTitanSeeder(tenant, now);
        seeder.AddReferenceData(company);
        return [.. company.Customers.Select(seeder.AddCustomer)];
    }

    private void AddReferenceData(HomeServiceCompany company)
    {
        foreach (var branch in company.Branches)
        {
            _branches[branch.Number] = _tenant.AddBusinessUnit(
                branch.Name, PhoneStyle.National(branch.Phone), branch.Email, Wire(branch.Address), _founded).Id;
        }

        foreach (var technician in company.Technicians)
        {
            _technicians[technician.Number] = _tenant.AddTechnician(
                technician.Name, _branches[technician.BranchNumber], technician.Email, PhoneStyle.National(technician.Phone),
                $"{technician.Trade}", _founded).Id;
        }

        foreach (var type in company.JobTypes)
        {
            _jobTypes[type.Number] = _tenant.AddJobType(
                type.Name, [.. _branches.Values], durationSeconds: type.Hours * SecondsPerHour, jobClass: $"{type.Trade}", times: _founded).Id;
        }

        var categories = company.Campaigns.Select(campaign => campaign.Category).Distinct()
            .ToDictionary(category => category, category => _tenant.AddCampaignCategory(category, _founded).Id);
        foreach (var campaign in company.Campaigns)
        {
            _campaigns[campaign.Number] = _tenant.AddCampaign(
                campaign.Name, categories[campaign.Category], null, campaign.Source, campaign.Medium, _founded).Id;
        }

        foreach (var type in PaymentGenerator.PaymentTypes)
        {
            _paymentTypes[type] = _tenant.AddPaymentType(type, _founded).Id;
        }

        foreach (var reason in (string[])["Customer canceled", "Duplicate booking", "Outside service area", "No access"])
        {
            _tenant.AddCancelReason(reason, _founded);
        }

        foreach (var reason in (string[])["Waiting for a part", "Waiting for the customer"])
        {
            _tenant.AddHoldReason(reason, _founded);
        }
    }

    private SeededRecord AddCustomer(Household household)
    {
        var times = new RecordTimes(household.CreatedAt, household.ChangedAt);
        var type = household.Kind == HouseholdKind.Commercial ? CustomerType.Commercial : CustomerType.Residential;
        var customer = _tenant.CreateCustomer(
            new NewCustomer(household.CustomerName, Wire(household.BillingAddress), type) { DoNotMail = household.DoNotMail }, times).Row;
        foreach (var method in household.ContactMethods)
        {
            _ = _tenant.AddCustomerContact(
                customer.Id, new NewContact(Wire(method.Type), method.Value, method.Memo), new RecordTimes(method.CreatedAt)).Row;
        }

        var places = household.Places
            .Select(place => _tenant.CreateLocation(customer.Id, new NewLocation(place.Name, Wire(place.Address)), times).Row.Id)
            .ToList();
        foreach (var job in household.Jobs)
        {
            AddJob(customer.Id, places[job.PlaceIndex], job);
        }

        return new SeededRecord(
            SeededRecord.ServiceTitan, SeededRecord.Customer, customer.Id.ToString(CultureInfo.InvariantCulture), household.Truth.Household, household.Truth.Kind);
    }

    private void AddJob(long customerId, long locationId, ServiceJob job)
    {
        var draft = new NewJob(
            customerId, locationId, _branches[job.BranchNumber], _jobTypes[job.JobTypeNumber], _campaigns[job.CampaignNumber],
            Summary: job.Summary)
        {
            Appointments =
            [
                .. job.Visits.Select(visit => new NewAppointment(visit.Start, visit.End, visit.Start, visit.Start.AddHours(1))
                {
                    TechnicianIds = [_technicians[visit.TechnicianNumber]],
                }),
            ],
        };
        var booked = _tenant.BookJob(draft, new RecordTimes(job.BookedAt)).Row;
        if (job.State == JobState.Scheduled)
        {
            return;
        }

        decimal? total = job.State == JobState.Completed ? job.Invoice.Total : null;
        _ = _tenant.MoveJob(booked.Id, Wire(job.State), total, job.ChangedAt).Row;
        if (job.Invoice.SalesTax > 0)
        {
            var split = new InvoiceEdit { SubTotal = job.Invoice.SubTotal, Tax = job.Invoice.SalesTax };
            _ = _tenant.EditInvoice(booked.InvoiceId, split, job.ChangedAt).Row;
        }

        foreach (var payment in job.Invoice.Payments)
        {
            var taken = new NewPayment(customerId, _paymentTypes[payment.Type], payment.Amount)
            {
                Splits = [new PaymentSplit(booked.InvoiceId, payment.Amount)],
                PaidOn = payment.PaidAt,
            };
            _ = _tenant.TakePayment(taken, new RecordTimes(payment.PaidAt)).Row;
        }
    }

    private static ServiceTitan.PostalAddress Wire(PostalAddress address) =>
        new(address.Street, address.Unit, address.City, address.State, address.Zip);

    private static ContactType Wire(ContactMethodType type) => type switch
    {
        ContactMethodType.Phone => ContactType.Phone,
        ContactMethodType.MobilePhone => ContactType.MobilePhone,
        ContactMethodType.Email => ContactType.Email,
        _ => throw new UnreachableException(),
    };

    private static JobStatus Wire(JobState state) => state switch
    {
        JobState.Scheduled => JobStatus.Scheduled,
        JobState.Dispatched => JobStatus.Dispatched,
        JobState.InProgress => JobStatus.InProgress,
        JobState.Hold => JobStatus.Hold,
        JobState.Completed => JobStatus.Completed,
        JobState.Canceled => JobStatus.Canceled,
        _ => throw new UnreachableException(),
    };
}
