using System.Diagnostics;
using Bogus;
using Hearth.Sandbox.Company;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Sandbox.Traffic;

/// <summary>What the office and the technicians do at ServiceTitan.</summary>
internal sealed class OfficeDeeds(ServiceTitanTenant tenant, TrafficLog log, TimeProvider time)
{
    private const int TriesMax = 20;
    private const int BookAheadDaysMax = 14;
    private const int VisitHours = 2;
    private const float PaidAtOnceShare = 0.6f;

    private readonly OpenJobs _jobs = new(tenant);
    private readonly List<long> _customers = [];
    private ModificationLog<Customer>? _log;

    /// <summary>Does it, and says whether there was anything to do it to.</summary>
    public bool Do(TrafficKind kind, Randomizer random, FreshValues fresh) => kind switch
    {
        TrafficKind.OfficeFixesPhone => FixContact(kind, random, contact => contact.Type != ContactType.Email, fresh.SpelledPhone()),
        TrafficKind.OfficeFixesEmail => FixContact(kind, random, contact => contact.Type == ContactType.Email, fresh.Email()),
        TrafficKind.OfficeRenames => Edit(kind, random, "name", _ => new CustomerEdit { Name = $"{fresh.FirstName} {fresh.LastName}" }),
        TrafficKind.OfficeMovesAddress => Edit(kind, random, "address", _ => new CustomerEdit { Address = Wire(fresh.Address()) }),
        TrafficKind.OfficeTogglesDoNotMail =>
            Edit(kind, random, "doNotMail", customer => new CustomerEdit { DoNotMail = !customer.DoNotMail }),
        TrafficKind.OfficeBooksJob => Book(random),
        TrafficKind.OfficeReschedules => Reschedule(random),
        TrafficKind.OfficeDispatches => Move(kind, random, JobStatus.Scheduled, JobStatus.Dispatched),
        TrafficKind.TechnicianStarts => Move(kind, random, JobStatus.Dispatched, JobStatus.InProgress),
        TrafficKind.OfficeCancels => Move(kind, random, JobStatus.Scheduled, JobStatus.Canceled),
        TrafficKind.TechnicianCompletes => Complete(random),
        _ => throw new UnreachableException(),
    };

    /// <summary>A customer's active email contact, or null when the tries found none.</summary>
    public Contact? PickEmail(Randomizer random) => PickContact(random, contact => contact.Type == ContactType.Email);

    /// <summary>Types another value over a contact's.</summary>
    public bool Retype(TrafficKind kind, Contact contact, string value)
    {
        if (tenant.EditContact(contact.Id, new ContactEdit(Value: value)).Problem is not null)
        {
            return false;
        }

        log.Changed(kind, TrafficSide.ServiceTitan, "customer-contact", $"{contact.Id}", "value");
        return true;
    }

    private bool FixContact(TrafficKind kind, Randomizer random, Func<Contact, bool> wanted, string value) =>
        PickContact(random, wanted) is { } contact && Retype(kind, contact, value);

    private bool Edit(TrafficKind kind, Randomizer random, string field, Func<Customer, CustomerEdit> edit)
    {
        if (PickCustomer(random) is not { } customer || tenant.EditCustomer(customer.Id, edit(customer)).Problem is not null)
        {
            return false;
        }

        log.Changed(kind, TrafficSide.ServiceTitan, "customer", $"{customer.Id}", field);
        return true;
    }

    private bool Book(Randomizer random)
    {
        if (PickCustomer(random) is not { } customer
            || PickLocation(customer.Id) is not { } location
            || Pick<BusinessUnit>(random) is not { } branch
            || Pick<ServiceTitan.JobType>(random) is not { } type
            || Pick<ServiceTitan.Campaign>(random) is not { } campaign)
        {
            return false;
        }

        var start = time.GetUtcNow().Date.AddDays(random.Int(1, BookAheadDaysMax)).AddHours(random.Int(14, 21));
        var from = new DateTimeOffset(start, TimeSpan.Zero);
        var draft = new NewJob(
            customer.Id, location.Id, branch.Id, type.Id, campaign.Id, Summary: $"{type.Name}, booked by phone")
        {
            Appointments = [new NewAppointment(from, from.AddHours(VisitHours), from, from.AddHours(1))],
        };
        var booked = tenant.BookJob(draft);
        if (booked.Problem is not null)
        {
            return false;
        }

        log.Changed(TrafficKind.OfficeBooksJob, TrafficSide.ServiceTitan, "job", $"{booked.Row.Id}", "created");
        return true;
    }

    private bool Reschedule(Randomizer random)
    {
        if (_jobs.Pick(random, JobStatus.Scheduled) is not { } job || tenant.Find<Appointment>(job.FirstAppointmentId) is not { } visit)
        {
            return false;
        }

        var days = random.Int(1, BookAheadDaysMax);
        var move = new AppointmentMove(
            visit.Start.AddDays(days), visit.End.AddDays(days), visit.ArrivalWindowStart?.AddDays(days), visit.ArrivalWindowEnd?.AddDays(days));
        if (tenant.RescheduleAppointment(visit.Id, move).Problem is not null)
        {
            return false;
        }

        log.Changed(TrafficKind.OfficeReschedules, TrafficSide.ServiceTitan, "appointment", $"{visit.Id}", "start", "end");
        return true;
    }

    private bool Move(TrafficKind kind, Randomizer random, JobStatus from, JobStatus to)
    {
        if (_jobs.Pick(random, from) is not { } job || tenant.MoveJob(job.Id, to).Problem is not null)
        {
            return false;
        }

        log.Changed(kind, TrafficSide.ServiceTitan, "job", $"{job.Id}", "jobStatus");
        return true;
    }

    private bool Complete(Randomizer random)
    {
        var total = random.Dollars(Catalogue.JobTypes.Min(type => type.PriceFrom), Catalogue.JobTypes.Max(type => type.PriceTo));
        if (_jobs.Pick(random, JobStatus.InProgress) is not { } job
            || tenant.MoveJob(job.Id, JobStatus.Completed, total).Problem is not null)
        {
            return false;
        }

        log.Changed(
            TrafficKind.TechnicianCompletes, TrafficSide.ServiceTitan, "job", $"{job.Id}", "jobStatus", "completedOn", "total");
        if (random.Bool(PaidAtOnceShare) && Pick<PaymentType>(random) is { } type)
        {
            Pay(job, type, total);
        }

        return true;
    }

    private void Pay(Job job, PaymentType type, decimal amount)
    {
        var payment = tenant.TakePayment(
            new NewPayment(job.CustomerId, type.Id, amount) { Splits = [new PaymentSplit(job.InvoiceId, amount)] });
        if (payment.Problem is null)
        {
            log.Changed(TrafficKind.TechnicianCompletes, TrafficSide.ServiceTitan, "payment", $"{payment.Row.Id}", "created");
        }
    }

    private T? Pick<T>(Randomizer random)
        where T : class, IRow =>
        tenant.All<T>() is { Count: > 0 } rows ? random.Of(rows) : null;

    private Customer? PickCustomer(Randomizer random)
    {
        LearnNewCustomers();
        for (var tries = 0; tries < TriesMax && _customers.Count > 0; tries++)
        {
            if (tenant.Find<Customer>(random.Of(_customers)) is { Active: true, MergedToId: null } customer)
            {
                return customer;
            }
        }

        return null;
    }

    private Contact? PickContact(Randomizer random, Func<Contact, bool> wanted)
    {
        for (var tries = 0; tries < TriesMax; tries++)
        {
            if (PickCustomer(random) is { } customer
                && tenant.InOneStep(() => tenant.CustomerContacts.FindAll(tenant.CustomerContactsByOwner.Ids(customer.Id))
                    .FirstOrDefault(contact => contact.Active && wanted(contact))) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private Location? PickLocation(long customerId) => tenant.InOneStep(() =>
        tenant.Locations.FindAll(tenant.LocationsByCustomer.Ids(customerId)).FirstOrDefault(location => location.Active));

    private void LearnNewCustomers()
    {
        tenant.InOneStep(() =>
        {
            if (!ReferenceEquals(_log, tenant.Customers.Log))
            {
                // A reset tenant starts new logs: what was learned of the old one means nothing.
                _log = tenant.Customers.Log;
                _customers.Clear();
            }

            _customers.AddRange(tenant.Customers.Rows.Skip(_customers.Count).Select(customer => customer.Id));
            return _customers.Count;
        });
    }

    private static ServiceTitan.PostalAddress Wire(Company.PostalAddress address) =>
        new(address.Street, address.Unit, address.City, address.State, address.Zip);
}
