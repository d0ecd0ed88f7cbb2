using System.Collections.Immutable;
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
/// Creates, changes and removes contacts as the real writer does: before each creation it looks through the customer's contacts
/// for the value, or for one that an earlier attempt asked for.
/// </summary>
internal sealed class ContactWrites(
    World world, VendorGateway gateway, Tenant tenant, TenantReading reading, TenantReads reads, TenantAnswers answers)
{
    /// <summary>Writes one contact.</summary>
    public async Task<WriteOutcome> WriteAsync(RecordWrite write)
    {
        if (write.Parent is not { Type: RecordType.Customer, Id: { Length: > 0 } customer })
        {
            return new WriteOutcome.Rejected([], "A ServiceTitan contact is reached only through its customer, which is not known.");
        }

        if (write.Kind is WriteKind.Delete)
        {
            return await DeleteAsync(write);
        }

        if (write.Fields is not [{ Field: var field, Value: var value }] || ContactMapping.VendorType(field) is null)
        {
            return new WriteOutcome.Rejected(
                [.. write.Fields.Select(wrong => wrong.Field)], "A ServiceTitan contact holds exactly one email, phone or mobile number.");
        }

        return (value.IsEmpty, write.Kind) switch
        {
            (true, WriteKind.Create) => new WriteOutcome.Rejected([field], "A ServiceTitan contact can't be empty."),
            (true, _) => await DeleteAsync(write),
            (_, WriteKind.Create) => await CreateAsync(write, customer),
            _ => await UpdateAsync(write),
        };
    }

    private async Task<WriteOutcome> CreateAsync(RecordWrite write, string customer)
    {
        if (WriteFailures.TooSoon(write, world.Now) is { } tooSoon)
        {
            return tooSoon;
        }

        var looked = await gateway.CallAsync(writes: false, () => reads.ContactsOf([customer]));
        if (looked is Outcome<List<TenantRow>>.Failure { Reason: var reason })
        {
            return answers.OfFailure(write, reason);
        }

        if (Known(write, ((Outcome<List<TenantRow>>.Success)looked).Value) is { } known)
        {
            return known.Fields[0].Value == write.Fields[0].Value
                ? WriteAnswers.Applied(write, known)
                : await UpdateAsync(write with { Id = known.Record.Id });
        }

        if (WriteFailures.TooLate(write, world.Now) is { } tooLate)
        {
            return tooLate;
        }

        return answers.Of(write, await gateway.CallAsync(writes: true, () => Create(write, customer)));
    }

    private Observation? Known(RecordWrite write, List<TenantRow> contacts)
    {
        var sought = write.Fields[0];
        return contacts
            .Select(row => reading.Observe(row, showsExternalData: false, world.Now)).OfType<Observation>()
            .Where(contact => contact.Fields is [var shown] && shown.Field == sought.Field)
            .OrderBy(contact => contact.Fields[0].Value == sought.Value ? 0 : 1)
            .FirstOrDefault(contact => contact.Fields[0].Value == sought.Value || write.Tried.Contains(contact.Fields[0].Value));
    }

    private async Task<WriteOutcome> UpdateAsync(RecordWrite write) => write.Id is { Length: > 0 } id
        ? answers.Of(write, await gateway.CallAsync(writes: true, () => Update(write, id)))
        : new WriteOutcome.Gone();

    private async Task<WriteOutcome> DeleteAsync(RecordWrite write)
    {
        if (write.Id is not { Length: > 0 } id)
        {
            return new WriteOutcome.Gone();
        }

        var answer = await gateway.CallAsync(writes: true, () => Delete(write, id));
        return answer is Outcome<TenantAnswer>.Success { Value: TenantAnswer.Done { Record.Ref: var record } }
            ? new WriteOutcome.Applied(record, world.Now, write.Fields.ToImmutableDictionary(field => field.Field, _ => FieldValue.Empty))
            : answers.Of(write, answer);
    }

    private TenantAnswer Create(RecordWrite write, string customer)
    {
        var (field, value) = (write.Fields[0].Field, write.Fields[0].Value);
        if (tenant.Find(RecordType.Customer, customer) is not { State: TenantRow.Customer { Row: var parent } })
        {
            return new TenantAnswer.Missing();
        }

        if (parent.MergedToId is not null || Refusals.RefusesEmail(SystemKind.ServiceTitan, value.Text))
        {
            return new TenantAnswer.BadData([field]);
        }

        return new TenantAnswer.Done(tenant.Create(
            id => new TenantRow.Contact(new ContactRow
            {
                Id = id,
                CustomerId = parent.Id,
                Active = true,
                Type = ContactMapping.VendorType(field),
                Value = ContactMapping.VendorValue(field, value, reading.Region),
                ModifiedOn = tenant.Clock,
            }),
            Author.Hearth,
            write));
    }

    private TenantAnswer Update(RecordWrite write, string id)
    {
        var (field, value) = (write.Fields[0].Field, write.Fields[0].Value);
        if (tenant.Find(RecordType.CustomerContact, id) is not { State: TenantRow.Contact { IsActive: true, Row: var row } } contact
            || !IsOf(row, write.Parent!.Value))
        {
            return new TenantAnswer.Missing();
        }

        if (Refusals.RefusesEmail(SystemKind.ServiceTitan, value.Text))
        {
            return new TenantAnswer.BadData([field]);
        }

        var text = ContactMapping.VendorValue(field, value, reading.Region);
        tenant.Put(contact, new TenantRow.Contact(row with { Value = text, ModifiedOn = tenant.Clock }), Author.Hearth, write);
        return new TenantAnswer.Done(contact);
    }

    private TenantAnswer Delete(RecordWrite write, string id)
    {
        if (tenant.Find(RecordType.CustomerContact, id) is not { State: TenantRow.Contact { IsActive: true, Row: var row } } contact
            || !IsOf(row, write.Parent!.Value))
        {
            return new TenantAnswer.Missing();
        }

        tenant.Remove(contact, Author.Hearth, write);
        return new TenantAnswer.Done(contact);
    }

    private static bool IsOf(ContactRow row, RecordRef customer) => $"{row.CustomerId}" == customer.Id;
}
