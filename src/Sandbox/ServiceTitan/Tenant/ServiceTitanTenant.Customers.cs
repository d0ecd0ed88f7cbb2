namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>The most customers that a chain of merges is followed through.</summary>
    private const int MaximumMergeChain = 32;

    /// <summary>Makes a customer with its contacts and locations.</summary>
    public WriteResult<Customer> CreateCustomer(NewCustomer draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            var (created, modified) = Dates(times);
            var customer = Put(
                Customers,
                new Customer(NextId(), draft.Name, draft.Type, draft.Address, created, modified, modified, ApiUserId)
                {
                    DoNotMail = draft.DoNotMail,
                    DoNotService = draft.DoNotService,
                    NationalAccount = draft.NationalAccount,
                    TaxExempt = draft.TaxExempt,
                    PaymentTermId = draft.PaymentTermId,
                    CreditLimit = draft.CreditLimit,
                    CreditLimitBalance = draft.CreditLimitBalance,
                    CustomFields = draft.CustomFields,
                    TagTypeIds = draft.TagTypeIds,
                    ExternalData = draft.ExternalData?.ApplyTo([]) ?? [],
                },
                modified);
            foreach (var contact in draft.Contacts)
            {
                AddCustomerContact(customer.Id, contact, times);
            }

            foreach (var location in draft.Locations)
            {
                CreateLocation(customer.Id, location, times);
            }

            return WriteResult<Customer>.Done(customer);
        }
    }

    /// <summary>Changes a customer.</summary>
    public WriteResult<Customer> EditCustomer(long id, CustomerEdit edit, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (Customers.Find(id) is not { } before)
            {
                return WriteResult<Customer>.Missing(id);
            }

            if (before.MergedToId is { } survivor && edit.Active is true)
            {
                return WriteResult<Customer>.Conflict($"Customer {id} was merged into customer {survivor}.");
            }

            var at = modifiedOn ?? Now;
            var after = Apply(before, edit) with { ModifiedOn = at, EditedOn = at };
            return WriteResult<Customer>.Done(Put(Customers, after, at), before);
        }
    }

    /// <summary>
    /// Merges one customer into another, as only the vendor's screens can: the loser becomes inactive and points to the
    /// survivor, and everything it had moves over.
    /// </summary>
    public WriteResult<Customer> MergeCustomers(long fromId, long intoId, DateTimeOffset? at = null)
    {
        using (_gate.Enter())
        {
            if (Customers.Find(fromId) is not { } loser)
            {
                return WriteResult<Customer>.Missing(fromId);
            }

            if (Customers.Find(intoId) is not { } survivor)
            {
                return WriteResult<Customer>.Missing(intoId);
            }

            if (Survivor(intoId) == fromId || fromId == intoId)
            {
                return WriteResult<Customer>.Conflict($"Customer {intoId} is already part of customer {fromId}.");
            }

            var time = at ?? Now;
            MoveChildren(loser.Id, survivor.Id, time);
            Put(Customers, loser with { Active = false, MergedToId = intoId, Balance = 0, ModifiedOn = time, EditedOn = time }, time);
            survivor = survivor with { Balance = survivor.Balance + loser.Balance, ModifiedOn = time, EditedOn = time };
            return WriteResult<Customer>.Done(Put(Customers, survivor, time));
        }
    }

    private static Customer Apply(Customer before, CustomerEdit edit) => before with
    {
        Name = edit.Name ?? before.Name,
        Type = edit.Type ?? before.Type,
        Address = edit.Address ?? before.Address,
        CustomFields = edit.CustomFields ?? before.CustomFields,
        TagTypeIds = edit.TagTypeIds ?? before.TagTypeIds,
        ExternalData = edit.ExternalData?.ApplyTo(before.ExternalData) ?? before.ExternalData,
        Active = edit.Active ?? before.Active,
        DoNotMail = edit.DoNotMail ?? before.DoNotMail,
        DoNotService = edit.DoNotService ?? before.DoNotService,
        NationalAccount = edit.NationalAccount ?? before.NationalAccount,
        TaxExempt = edit.TaxExempt ?? before.TaxExempt,
        PaymentTermId = edit.PaymentTermId ?? before.PaymentTermId,
        CreditLimit = edit.CreditLimit ?? before.CreditLimit,
        CreditLimitBalance = edit.CreditLimitBalance ?? before.CreditLimitBalance,
    };

    private long Survivor(long id)
    {
        for (var step = 0; step < MaximumMergeChain && Customers.Find(id)?.MergedToId is { } next; step++)
        {
            id = next;
        }

        return id;
    }

    private void MoveChildren(long from, long into, DateTimeOffset at)
    {
        foreach (var contact in CustomerContacts.FindAll([.. CustomerContactsByOwner.Ids(from)]).Where(contact => contact.Active))
        {
            Put(CustomerContacts, contact with { OwnerId = into, ModifiedOn = at }, at);
        }

        foreach (var location in Locations.FindAll([.. LocationsByCustomer.Ids(from)]))
        {
            Put(Locations, location with { CustomerId = into, ModifiedOn = at }, at);
        }

        foreach (var job in Jobs.FindAll([.. JobsByCustomer.Ids(from)]))
        {
            Put(Jobs, job with { CustomerId = into, ModifiedOn = at }, at);
            foreach (var appointment in Appointments.FindAll([.. AppointmentsByJob.Ids(job.Id)]))
            {
                Put(Appointments, appointment with { CustomerId = into, ModifiedOn = at }, at);
            }
        }

        foreach (var invoice in Invoices.FindAll([.. InvoicesByCustomer.Ids(from)]))
        {
            Put(Invoices, invoice with { CustomerId = into, ModifiedOn = at }, at);
        }

        foreach (var payment in Payments.FindAll([.. PaymentsByCustomer.Ids(from)]))
        {
            Put(Payments, payment with { CustomerId = into, ModifiedOn = at }, at);
        }
    }

    private void Owe(long customerId, decimal more, DateTimeOffset at)
    {
        if (more != 0 && Customers.Find(customerId) is { } customer)
        {
            Put(Customers, customer with { Balance = customer.Balance + more, ModifiedOn = Later(customer.ModifiedOn, at) }, at);
        }
    }
}
