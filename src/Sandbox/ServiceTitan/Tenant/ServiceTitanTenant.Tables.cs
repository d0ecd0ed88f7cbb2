namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    internal Table<Customer> Customers { get; } = new(nameof(Customers));

    internal Table<Contact> CustomerContacts { get; } = new(nameof(CustomerContacts));

    internal Table<Location> Locations { get; } = new(nameof(Locations));

    internal Table<Contact> LocationContacts { get; } = new(nameof(LocationContacts));

    internal Table<Lead> Leads { get; } = new(nameof(Leads));

    internal Table<Booking> Bookings { get; } = new(nameof(Bookings));

    internal Table<Job> Jobs { get; } = new(nameof(Jobs));

    internal Table<Appointment> Appointments { get; } = new(nameof(Appointments));

    internal Table<Assignment> Assignments { get; } = new(nameof(Assignments));

    internal Table<Estimate> Estimates { get; } = new(nameof(Estimates));

    internal Table<Invoice> Invoices { get; } = new(nameof(Invoices));

    internal Table<Payment> Payments { get; } = new(nameof(Payments));

    internal Table<Membership> Memberships { get; } = new(nameof(Memberships));

    internal Table<MembershipStatusChange> MembershipStatusChanges { get; } = new(nameof(MembershipStatusChanges));

    internal Table<RecurringService> RecurringServices { get; } = new(nameof(RecurringServices));

    internal Table<RecurringServiceEvent> RecurringServiceEvents { get; } = new(nameof(RecurringServiceEvents));

    internal Table<BusinessUnit> BusinessUnits { get; } = new(nameof(BusinessUnits));

    internal Table<Technician> Technicians { get; } = new(nameof(Technicians));

    internal Table<JobType> JobTypes { get; } = new(nameof(JobTypes));

    internal Table<JobReason> CancelReasons { get; } = new(nameof(CancelReasons));

    internal Table<JobReason> HoldReasons { get; } = new(nameof(HoldReasons));

    internal Table<PaymentType> PaymentTypes { get; } = new(nameof(PaymentTypes));

    internal Table<MembershipType> MembershipTypes { get; } = new(nameof(MembershipTypes));

    internal Table<TagType> TagTypes { get; } = new(nameof(TagTypes));

    internal Table<Campaign> Campaigns { get; } = new(nameof(Campaigns));

    internal Table<CampaignCategory> CampaignCategories { get; } = new(nameof(CampaignCategories));

    internal Table<CampaignCost> CampaignCosts { get; } = new(nameof(CampaignCosts));

    internal Lookup<Contact, string> CustomersByPhone { get; }

    internal Lookup<Contact, long> CustomerContactsByOwner { get; }

    internal Lookup<Contact, long> LocationContactsByOwner { get; }

    internal Lookup<Location, long> LocationsByCustomer { get; }

    internal Lookup<Job, long> JobsByCustomer { get; }

    internal Lookup<Job, long> JobsByLocation { get; }

    internal Lookup<Appointment, long> AppointmentsByJob { get; }

    internal Lookup<Assignment, long> AssignmentsByAppointment { get; }

    internal Lookup<Estimate, long> EstimatesByJob { get; }

    internal Lookup<Invoice, long> InvoicesByCustomer { get; }

    internal Lookup<Invoice, long> InvoicesByJob { get; }

    internal Lookup<Payment, long> PaymentsByInvoice { get; }

    internal Lookup<Payment, long> PaymentsByCustomer { get; }

    internal Lookup<Membership, long> MembershipsByCustomer { get; }

    internal Lookup<Customer, ExternalEntry> CustomersByExternal { get; }

    internal Lookup<Location, ExternalEntry> LocationsByExternal { get; }

    internal Lookup<Job, ExternalEntry> JobsByExternal { get; }

    /// <summary>Every current row of one kind, in the order of their ids: a consistent copy.</summary>
    /// <exception cref="InvalidOperationException">The tenant has no such kind.</exception>
    public IReadOnlyList<T> All<T>()
        where T : class, IRow
    {
        using (_gate.Enter())
        {
            return [.. TablesOf<T>().SelectMany(table => table.Rows).OrderBy(row => row.Id)];
        }
    }

    /// <summary>The current row with this id; null when there is none of this kind.</summary>
    public T? Find<T>(long id)
        where T : class, IRow
    {
        using (_gate.Enter())
        {
            return TablesOf<T>().Select(table => table.Find(id)).FirstOrDefault(row => row is not null);
        }
    }

    private List<Table<T>> TablesOf<T>()
        where T : class, IRow =>
        AllTables.OfType<Table<T>>().ToList() is { Count: > 0 } tables
            ? tables
            : throw new InvalidOperationException($"The tenant keeps no {typeof(T).Name}.");

    private ITable[] AllTables =>
    [
        Customers, CustomerContacts, Locations, LocationContacts, Leads, Bookings, Jobs, Appointments, Assignments, Estimates, Invoices, Payments,
        Memberships, MembershipStatusChanges, RecurringServices, RecurringServiceEvents,
        BusinessUnits, Technicians, JobTypes, CancelReasons, HoldReasons, PaymentTypes, MembershipTypes, TagTypes,
        Campaigns, CampaignCategories, CampaignCosts,
    ];

    private void ClearTables()
    {
        foreach (var table in AllTables)
        {
            table.Clear();
        }
    }
}
