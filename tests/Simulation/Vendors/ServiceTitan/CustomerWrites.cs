using Hearth.Connectors;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Connectors.ServiceTitan.Writes;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Calls;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>
/// Creates and changes customers as the real writer does. The vendor knows no idempotency: a second creation makes a second
/// customer, so a doubtful one is looked for by external data first.
/// </summary>
internal sealed class CustomerWrites(
    World world, VendorGateway gateway, Tenant tenant, TenantReading reading, TenantReads reads, TenantAnswers answers)
{
    private static readonly string[] Patchable =
        [FieldName.HouseholdName, FieldName.HouseholdType, FieldName.HouseholdAddress, FieldName.HouseholdDoNotMail];

    private static readonly string[] Methods = [FieldName.PersonEmail, FieldName.PersonPhone, FieldName.PersonMobile];

    /// <summary>Writes one customer.</summary>
    public async Task<WriteOutcome> WriteAsync(RecordWrite write)
    {
        if (Refusal(write) is { } refusal)
        {
            return refusal;
        }

        return write switch
        {
            { Kind: WriteKind.Create } => await CreateAsync(write),
            { Kind: WriteKind.Update, Id: { Length: > 0 } id } => await PatchAsync(write, id),
            _ => new WriteOutcome.Rejected([], "ServiceTitan's customers are created and changed, never removed."),
        };
    }

    private static WriteOutcome? Refusal(RecordWrite write)
    {
        var creates = write.Kind is WriteKind.Create;
        if (WriteAnswers.RefusedFields(write, creates ? [.. Patchable, .. Methods] : Patchable) is { } refused)
        {
            return refused;
        }

        var name = creates ? WriteAnswers.Agreed(write, FieldName.HouseholdName) : WriteAnswers.Written(write, FieldName.HouseholdName);
        if (name is { IsEmpty: true })
        {
            return new WriteOutcome.Rejected([FieldName.HouseholdName], "A ServiceTitan customer can't be without a name.");
        }

        if (!creates && WriteAnswers.Written(write, FieldName.HouseholdType) is { } type && CustomerMapping.VendorType(type) is null)
        {
            return new WriteOutcome.Rejected([FieldName.HouseholdType], "A ServiceTitan customer is residential or commercial.");
        }

        var address = creates
            ? WriteAnswers.Agreed(write, FieldName.HouseholdAddress)
            : WriteAnswers.Written(write, FieldName.HouseholdAddress);
        return address is { } whole && !CustomerAddress.Missing(PostalAddress.From(whole)).IsEmpty
            ? new WriteOutcome.Rejected([FieldName.HouseholdAddress], "ServiceTitan takes only a whole address.")
            : null;
    }

    private async Task<WriteOutcome> CreateAsync(RecordWrite write)
    {
        if (WriteFailures.TooSoon(write, world.Now) is { } tooSoon)
        {
            return tooSoon;
        }

        if (write.VerifyFirst)
        {
            switch (await gateway.CallAsync(writes: false, () => reads.CustomersOf(write.Entity)))
            {
                case Outcome<List<CustomerRow>>.Success { Value: [var earlier, ..] }:
                    return new WriteOutcome.Exists(new RecordRef(write.Connection, RecordType.Customer, $"{earlier.Id}"));
                case Outcome<List<CustomerRow>>.Failure { Reason: var reason }:
                    return answers.OfFailure(write, reason);
            }
        }

        if (WriteFailures.TooLate(write, world.Now) is { } tooLate)
        {
            return tooLate;
        }

        return answers.Of(write, await gateway.CallAsync(writes: true, () => Create(write)));
    }

    private async Task<WriteOutcome> PatchAsync(RecordWrite write, string id)
    {
        if (UnseenOptOut.MayBe(write))
        {
            switch (await gateway.CallAsync(writes: false, () => HasOptedOut(id)))
            {
                case Outcome<bool>.Success { Value: true }:
                    return UnseenOptOut.Outcome;
                case Outcome<bool>.Failure { Reason: var reason }:
                    return answers.OfFailure(write, reason);
            }
        }

        return answers.Of(write, await gateway.CallAsync(writes: true, () => Patch(write, id)));
    }

    private bool HasOptedOut(string id) =>
        tenant.Find(RecordType.Customer, id) is { State: TenantRow.Customer { Row: var row } } && UnseenOptOut.IsOf(row);

    private TenantAnswer Create(RecordWrite write)
    {
        var methods = Methods
            .Select(field => (Field: field, Value: WriteAnswers.Agreed(write, field)))
            .Where(method => !method.Value.IsEmpty).ToList();
        if (methods.Any(method => Refusals.RefusesEmail(SystemKind.ServiceTitan, method.Value.Text)))
        {
            // The contacts of a new customer are no fields of the write: the vendor names something that Hearth did not ask for.
            return new TenantAnswer.BadData([]);
        }

        var address = PostalAddress.From(WriteAnswers.Agreed(write, FieldName.HouseholdAddress))!;
        var customer = tenant.Create(
            id => new TenantRow.Customer(new CustomerRow
            {
                Id = id,
                Active = true,
                Name = WriteAnswers.Agreed(write, FieldName.HouseholdName).Text,
                Type = CustomerMapping.VendorType(WriteAnswers.Agreed(write, FieldName.HouseholdType)) ?? "Residential",
                Address = CustomerAddress.ForCreation(address, reading.Region),
                DoNotMail = WriteAnswers.Agreed(write, FieldName.HouseholdDoNotMail) is { IsEmpty: false } value ? value.Text : "false",
                ModifiedOn = tenant.Clock,
                ExternalData = [new ExternalEntry(ExternalKeys.Household, write.Entity.Value)],
            }),
            Author.Hearth,
            write);
        foreach (var (field, value) in methods)
        {
            tenant.Create(
                id => new TenantRow.Contact(new ContactRow
                {
                    Id = id,
                    CustomerId = customer.Id,
                    Active = true,
                    Type = ContactMapping.VendorType(field),
                    Value = ContactMapping.VendorValue(field, value, reading.Region),
                    ModifiedOn = tenant.Clock,
                }),
                Author.Hearth,
                write with { Type = RecordType.CustomerContact, Fields = [new FieldToWrite(field, value, Version: 0)] });
        }

        return new TenantAnswer.Done(customer);
    }

    private TenantAnswer Patch(RecordWrite write, string id)
    {
        if (tenant.Find(RecordType.Customer, id) is not { State: TenantRow.Customer { Row: var row } } customer)
        {
            return new TenantAnswer.Missing();
        }

        var address = WriteAnswers.Written(write, FieldName.HouseholdAddress) is { } value ? PostalAddress.From(value) : null;
        tenant.Put(
            customer,
            new TenantRow.Customer(row with
            {
                Name = WriteAnswers.Written(write, FieldName.HouseholdName)?.Text ?? row.Name,
                Type = WriteAnswers.Written(write, FieldName.HouseholdType) is { } type ? CustomerMapping.VendorType(type) : row.Type,
                Address = address is null ? row.Address : CustomerAddress.ForUpdate(address, row.Address, reading.Region),
                DoNotMail = WriteAnswers.Written(write, FieldName.HouseholdDoNotMail) is { } doNotMail
                    ? FieldValue.Of(doNotMail == FieldValue.Of(true)).Text
                    : row.DoNotMail,
                ModifiedOn = tenant.Clock,
                ExternalData = write.StampIdentity ? [new ExternalEntry(ExternalKeys.Household, write.Entity.Value)] : row.ExternalData,
            }),
            Author.Hearth,
            write);
        return new TenantAnswer.Done(customer);
    }
}
