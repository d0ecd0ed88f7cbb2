namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    internal Table<Customer> Customers { get; } = new();

    internal Table<Contact> CustomerContacts { get; } = new();

    internal Table<Location> Locations { get; } = new();

    internal Table<Contact> LocationContacts { get; } = new();

    internal Table<Lead> Leads { get; } = new();

    internal Table<Job> Jobs { get; } = new();

    internal Table<Appointment> Appointments { get; } = new();

    internal Table<Assignment> Assignments { get; } = new();

    internal Table<Invoice> Invoices { get; } = new();

    internal Table<Payment> Payments { get; } = new();

    internal Table<BusinessUnit> BusinessUnits { get; } = new();

    internal Table<Technician> Technicians { get; } = new();

    internal Table<JobType> JobTypes { get; } = new();

    internal Table<JobReason> CancelReasons { get; } = new();

    internal Table<JobReason> HoldReasons { get; } = new();

    internal Table<PaymentType> PaymentTypes { get; } = new();

    internal Table<TagType> TagTypes { get; } = new();

    internal Table<Campaign> Campaigns { get; } = new();

    internal Table<CampaignCategory> CampaignCategories { get; } = new();

    internal Table<CampaignCost> CampaignCosts { get; } = new();

    internal Lookup<Contact, string> CustomersByPhone { get; }

    internal Lookup<Contact, long> CustomerContactsByOwner { get; }

    internal Lookup<Contact, long> LocationContactsByOwner { get; }

    internal Lookup<Location, long> LocationsByCustomer { get; }

    internal Lookup<Job, long> JobsByCustomer { get; }

    internal Lookup<Job, long> JobsByLocation { get; }

    internal Lookup<Appointment, long> AppointmentsByJob { get; }

    internal Lookup<Assignment, long> AssignmentsByAppointment { get; }

    internal Lookup<Invoice, long> InvoicesByCustomer { get; }

    internal Lookup<Invoice, long> InvoicesByJob { get; }

    internal Lookup<Payment, long> PaymentsByInvoice { get; }

    internal Lookup<Payment, long> PaymentsByCustomer { get; }

    internal Lookup<Customer, ExternalEntry> CustomersByExternal { get; }

    internal Lookup<Location, ExternalEntry> LocationsByExternal { get; }

    internal Lookup<Job, ExternalEntry> JobsByExternal { get; }

    /// <summary>Every current row of one kind, in the order of their ids: a consistent copy.</summary>
    /// <exception cref="InvalidOperationException">The tenant has no such kind.</exception>
    public IReadOnlyList<T> All<T>()
        where T : class, IRow
    {
        lock (_gate)
        {
            return [.. TablesOf<T>().SelectMany(table => table.Rows).OrderBy(row => row.Id)];
        }
    }

    /// <summary>The current row with this id; null when there is none of this kind.</summary>
    public T? Find<T>(long id)
        where T : class, IRow
    {
        lock (_gate)
        {
            return TablesOf<T>().Select(table => table.Find(id)).FirstOrDefault(row => row is not null);
        }
    }

    private List<Table<T>> TablesOf<T>()
        where T : class, IRow =>
        AllTables.OfType<Table<T>>().ToList() is { Count: > 0 } tables
            ? tables
            : throw new InvalidOperationException($"The tenant keeps no {typeof(T).Name}.");

    private object[] AllTables =>
    [
        Customers, CustomerContacts, Locations, LocationContacts, Leads, Jobs, Appointments, Assignments, Invoices, Payments,
        BusinessUnits, Technicians, JobTypes, CancelReasons, HoldReasons, PaymentTypes, TagTypes,
        Campaigns, CampaignCategories, CampaignCosts,
    ];

    private void ClearTables()
    {
        Customers.Clear();
        CustomerContacts.Clear();
        Locations.Clear();
        LocationContacts.Clear();
        Leads.Clear();
        Jobs.Clear();
        Appointments.Clear();
        Assignments.Clear();
        Invoices.Clear();
        Payments.Clear();
        BusinessUnits.Clear();
        Technicians.Clear();
        JobTypes.Clear();
        CancelReasons.Clear();
        HoldReasons.Clear();
        PaymentTypes.Clear();
        TagTypes.Clear();
        Campaigns.Clear();
        CampaignCategories.Clear();
        CampaignCosts.Clear();
    }
}
