using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Connectors.ServiceTitan.Writes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>What the people of a ServiceTitan tenant do in its own screens. Each answers false or null where it cannot be done.</summary>
internal sealed class Office(Tenant tenant, TenantReading reading)
{
    private const long NumbersFrom = 9_000;

    /// <summary>Creates a customer with its contacts.</summary>
    public RecordRef CreateCustomer(
        string name, string type, PostalAddress address, bool doNotMail, IEnumerable<KeyValuePair<string, FieldValue>> methods)
    {
        var customer = tenant.Create(
            id => new TenantRow.Customer(new CustomerRow
            {
                Id = id,
                Active = true,
                Name = name,
                Type = CustomerMapping.VendorType(FieldValue.Of(type)),
                Address = CustomerAddress.ForCreation(address, reading.Region),
                DoNotMail = FieldValue.Of(doNotMail).Text,
                ModifiedOn = tenant.Clock,
            }),
            Author.Person,
            write: null);
        foreach (var (field, value) in methods)
        {
            AddMethod(customer.Ref, field, value);
        }

        return customer.Ref;
    }

    /// <summary>Edits the household's name, type, address or do-not-mail. A name, a type and an address can't be cleared.</summary>
    public bool EditCustomer(RecordRef customer, string field, FieldValue value)
    {
        if (tenant.FindCustomer(customer.Id) is not { State: TenantRow.Customer { Row: var row } } record
            || (value.IsEmpty && field != FieldName.HouseholdDoNotMail))
        {
            return false;
        }

        var edited = field switch
        {
            FieldName.HouseholdName => row with { Name = value.Text },
            FieldName.HouseholdType => row with { Type = CustomerMapping.VendorType(value) },
            FieldName.HouseholdAddress => row with { Address = CustomerAddress.ForUpdate(PostalAddress.From(value)!, row.Address, reading.Region) },
            FieldName.HouseholdDoNotMail => row with { DoNotMail = FieldValue.Of(value == FieldValue.Of(true)).Text },
            _ => throw new ArgumentException($"A customer has no {field}.", nameof(field)),
        };
        tenant.Put(record, new TenantRow.Customer(edited with { ModifiedOn = tenant.Clock }), Author.Person, write: null);
        return true;
    }

    /// <summary>Adds a contact to a customer.</summary>
    public RecordRef? AddMethod(RecordRef customer, string field, FieldValue value)
    {
        if (tenant.FindCustomer(customer.Id) is not { } parent || value.IsEmpty || Refusals.RefusesEmail(SystemKind.ServiceTitan, value.Text))
        {
            return null;
        }

        return tenant.Create(
            id => new TenantRow.Contact(new ContactRow
            {
                Id = id,
                CustomerId = parent.Id,
                Active = true,
                Type = ContactMapping.VendorType(field),
                Value = ContactMapping.VendorValue(field, value, reading.Region),
                ModifiedOn = tenant.Clock,
            }),
            Author.Person,
            write: null).Ref;
    }

    /// <summary>Changes the first contact of a kind that a customer has, or adds one where it has none.</summary>
    public bool SetMethod(RecordRef customer, string field, FieldValue value)
    {
        if (FirstMethod(customer, field) is not { State: TenantRow.Contact { Row: var row } } contact)
        {
            return AddMethod(customer, field, value) is not null;
        }

        if (value.IsEmpty)
        {
            return RemoveMethod(customer, field);
        }

        if (Refusals.RefusesEmail(SystemKind.ServiceTitan, value.Text))
        {
            return false;
        }

        var text = ContactMapping.VendorValue(field, value, reading.Region);
        tenant.Put(contact, new TenantRow.Contact(row with { Value = text, ModifiedOn = tenant.Clock }), Author.Person, write: null);
        return true;
    }

    /// <summary>Removes the first contact of a kind that a customer has.</summary>
    public bool RemoveMethod(RecordRef customer, string field)
    {
        if (FirstMethod(customer, field) is not { } contact)
        {
            return false;
        }

        tenant.Remove(contact, Author.Person, write: null);
        return true;
    }

    /// <summary>Books a job with its first appointment.</summary>
    public RecordRef? BookJob(RecordRef customer, string summary, DateTimeOffset start)
    {
        if (tenant.FindCustomer(customer.Id) is not { } parent)
        {
            return null;
        }

        var job = tenant.Create(
            id => new TenantRow.Job(new JobRow
            {
                Id = id,
                Active = true,
                JobNumber = $"{NumbersFrom + id}",
                CustomerId = parent.Id,
                JobStatus = "Scheduled",
                BusinessUnitId = 1,
                JobTypeId = 1,
                CampaignId = 1,
                Total = "0.00",
                Summary = HtmlFragment.FromText(summary),
                ModifiedOn = tenant.Clock,
            }),
            Author.Person,
            write: null);
        AddAppointment(job.Ref, start);
        return job.Ref;
    }

    /// <summary>Adds an appointment to a job.</summary>
    public RecordRef? AddAppointment(RecordRef job, DateTimeOffset start) => tenant.Find(RecordType.Job, job.Id) is not { State.IsActive: true } parent
        ? null
        : tenant.Create(
            id => new TenantRow.Appointment(new AppointmentRow
            {
                Id = id,
                JobId = parent.Id,
                Active = true,
                Start = start.ToString("O"),
                Status = "Scheduled",
                ModifiedOn = tenant.Clock,
            }),
            Author.Person,
            write: null).Ref;

    /// <summary>Moves a job and its last appointment into a status; a completed job has an end and a total.</summary>
    public bool MoveJob(RecordRef job, string status, string total)
    {
        if (tenant.Find(RecordType.Job, job.Id) is not { State: TenantRow.Job { IsActive: true, Row: var row } } record)
        {
            return false;
        }

        var isDone = status == "Completed";
        tenant.Put(
            record,
            new TenantRow.Job(row with
            {
                JobStatus = status,
                CompletedOn = isDone ? tenant.Clock : null,
                Total = isDone ? total : row.Total,
                ModifiedOn = tenant.Clock,
            }),
            Author.Person,
            write: null);
        if (LastAppointment(record.Id) is { State: TenantRow.Appointment { Row: var visit } } appointment)
        {
            var now = status switch { "Completed" => "Done", "InProgress" => "Working", _ => status };
            tenant.Put(appointment, new TenantRow.Appointment(visit with { Status = now, ModifiedOn = tenant.Clock }), Author.Person, write: null);
        }

        return true;
    }

    /// <summary>Moves a job's last appointment to another time.</summary>
    public bool Reschedule(RecordRef job, DateTimeOffset start)
    {
        if (tenant.Find(RecordType.Job, job.Id) is not { } record
            || LastAppointment(record.Id) is not { State: TenantRow.Appointment { Row: var visit } } appointment)
        {
            return false;
        }

        tenant.Put(
            appointment, new TenantRow.Appointment(visit with { Start = start.ToString("O"), ModifiedOn = tenant.Clock }), Author.Person, write: null);
        return true;
    }

    /// <summary>Edits what a job is about.</summary>
    public bool EditJob(RecordRef job, string summary)
    {
        if (tenant.Find(RecordType.Job, job.Id) is not { State: TenantRow.Job { IsActive: true, Row: var row } } record)
        {
            return false;
        }

        tenant.Put(
            record, new TenantRow.Job(row with { Summary = HtmlFragment.FromText(summary), ModifiedOn = tenant.Clock }), Author.Person, write: null);
        return true;
    }

    /// <summary>Merges a customer into another.</summary>
    public bool Merge(RecordRef loser, RecordRef survivor)
    {
        if (tenant.FindCustomer(loser.Id) is not { } gone || tenant.FindCustomer(survivor.Id) is not { } stays || gone == stays)
        {
            return false;
        }

        tenant.Merge(gone, stays);
        return true;
    }

    /// <summary>Takes back that a customer was merged into another. Its contacts and jobs stay where they are.</summary>
    public bool Unmerge(RecordRef loser)
    {
        if (tenant.Find(RecordType.Customer, loser.Id) is not { State: TenantRow.Customer { Row: { MergedToId: not null } row } } record)
        {
            return false;
        }

        tenant.Put(record, new TenantRow.Customer(row with { Active = true, MergedToId = null, ModifiedOn = tenant.Clock }), Author.Vendor, write: null);
        return true;
    }

    /// <summary>Makes a record inactive.</summary>
    public bool Deactivate(RecordRef reference)
    {
        if (tenant.Find(reference.Type, reference.Id) is not { State.IsActive: true } record)
        {
            return false;
        }

        tenant.Remove(record, Author.Person, write: null);
        return true;
    }

    private VendorRecord<TenantRow>? FirstMethod(RecordRef customer, string field) => tenant.FindCustomer(customer.Id) is { } parent
        ? tenant.ContactsOf(parent.Id).FirstOrDefault(contact =>
            contact.State is TenantRow.Contact { Row.Type: var type } && type == ContactMapping.VendorType(field))
        : null;

    private VendorRecord<TenantRow>? LastAppointment(long job) => tenant.Of(RecordType.Appointment)
        .LastOrDefault(appointment => appointment.State is TenantRow.Appointment { IsActive: true, Row.JobId: var owner } && owner == job);
}
