using System.Collections.Immutable;
using System.Globalization;
using Hearth.Connectors.Quotas;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.ServiceTitan.Writes;

/// <summary>
/// Creates, changes and removes the phone numbers and emails of customers. Before each creation the customer's contacts are
/// looked through for the same value: contacts carry no external data, and a new customer brings its contacts along.
/// </summary>
internal sealed class ContactWriter(
    ServiceTitanClient client, RowMapper mapper, ServiceTitanConnection options, string connection, TimeProvider time, ILogger logger)
{
    private const string Operation = "crm.contacts";
    private const int Conflict = 409;

    public async Task<WriteOutcome> WriteAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        if (write.Parent is not { Type: RecordType.Customer, Id: { Length: > 0 } customer })
        {
            return new WriteOutcome.Rejected([], "A ServiceTitan contact is reached only through its customer, which is not known.");
        }

        if (write.Kind is WriteKind.Delete)
        {
            return await DeleteAsync(write, customer, cancellationToken);
        }

        if (write.Fields is not [{ Field: var field, Value: var value }] || ContactMapping.VendorType(field) is not { } type)
        {
            return new WriteOutcome.Rejected(
                [.. write.Fields.Select(wrong => wrong.Field)], "A ServiceTitan contact holds exactly one email, phone or mobile number.");
        }

        if (value.IsEmpty)
        {
            return write.Kind is WriteKind.Create
                ? new WriteOutcome.Rejected([field], "A ServiceTitan contact can't be empty.")
                : await DeleteAsync(write, customer, cancellationToken);
        }

        var text = ContactMapping.VendorValue(field, value, options.PhoneRegion);
        return write.Kind is WriteKind.Create
            ? await CreateAsync(write, customer, new NewContact(type, text), cancellationToken)
            : await UpdateAsync(write, customer, text, cancellationToken);
    }

    private async Task<WriteOutcome> CreateAsync(RecordWrite write, string customer, NewContact contact, CancellationToken cancellationToken)
    {
        if (WriteFailures.TooSoon(write, time.GetUtcNow()) is { } tooSoon)
        {
            return tooSoon;
        }

        if (await FindAsync(write, customer, cancellationToken) is { } known)
        {
            // What an earlier attempt left may hold the value of that time.
            return known is WriteOutcome.Applied { Record: var left, Stored: var stored } && stored.ContainsValue(write.Fields[0].Value) is false
                ? await UpdateAsync(write with { Id = left.Id }, customer, contact.Value, cancellationToken)
                : known;
        }

        if (WriteFailures.TooLate(write, time.GetUtcNow()) is { } tooLate)
        {
            return tooLate;
        }

        var request = ApiRequest.Post($"{Operation}.create", client.Paths.ContactsOf(customer), contact, WireJson.Default.NewContact);
        var answer = await client.SendAsync(request, WireJson.Default.ContactRow, cancellationToken);
        if (answer is ApiAnswer<ContactRow>.Failed { Failure.Reason.Status: Conflict }
            && await FindAsync(write, customer, cancellationToken) is { } conflicting)
        {
            return conflicting;
        }

        return Outcome(write, answer);
    }

    private async Task<WriteOutcome> UpdateAsync(RecordWrite write, string customer, string text, CancellationToken cancellationToken)
    {
        if (write.Id is not { Length: > 0 } id)
        {
            return new WriteOutcome.Gone();
        }

        var request = ApiRequest.Patch(
            $"{Operation}.update", client.Paths.ContactOf(customer, id), new ContactPatch(text), WireJson.Default.ContactPatch);
        return Outcome(write, await client.SendAsync(request, WireJson.Default.ContactRow, cancellationToken));
    }

    private async Task<WriteOutcome> DeleteAsync(RecordWrite write, string customer, CancellationToken cancellationToken)
    {
        if (write.Id is not { Length: > 0 } id)
        {
            return new WriteOutcome.Gone();
        }

        var request = ApiRequest.Delete($"{Operation}.delete", client.Paths.ContactOf(customer, id));
        return await client.SendAsync(request, cancellationToken) switch
        {
            ApiAnswer<Nothing>.Ok => new WriteOutcome.Applied(
                new RecordRef(write.Connection, RecordType.CustomerContact, id),
                time.GetUtcNow(),
                write.Fields.ToImmutableDictionary(field => field.Field, _ => FieldValue.Empty)),
            ApiAnswer<Nothing>.Failed failed => WriteFailures.Outcome(failed.Failure, write, time.GetUtcNow()),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The contact that already holds the value, or one that an earlier attempt asked for, or the failure to look; null when there is none.</summary>
    private async Task<WriteOutcome?> FindAsync(RecordWrite write, string customer, CancellationToken cancellationToken)
    {
        var path = ServiceTitanPaths.WithQuery(
            client.Paths.ContactsOf(customer), ("pageSize", ServiceTitanLimits.ContactsPageSize.ToString(CultureInfo.InvariantCulture)));
        var answer = await client.ListAsync($"{Operation}.find", path, WireJson.Default.ContactList, CallPriority.Ordinary, cancellationToken);
        if (answer is ApiAnswer<IReadOnlyList<ContactRow>>.Failed { Failure: var failure })
        {
            return WriteFailures.Outcome(failure, write, time.GetUtcNow());
        }

        var sought = write.Fields[0];
        var found = ((ApiAnswer<IReadOnlyList<ContactRow>>.Ok)answer).Value
            .Where(row => row.Active != false)
            .Select(row => ContactMapping.Map(row, write.Parent, mapper.Context(time.GetUtcNow())))
            .OfType<Observation>()
            .Where(contact => contact.Fields is [var shown] && shown.Field == sought.Field)
            .OrderBy(contact => contact.Fields[0].Value == sought.Value ? 0 : 1)
            .FirstOrDefault(contact => contact.Fields[0].Value == sought.Value || write.Tried.Contains(contact.Fields[0].Value));
        if (found is null)
        {
            return null;
        }

        logger.CreationFound(connection, write.Type);
        return WriteAnswers.Applied(write, found);
    }

    private WriteOutcome Outcome(RecordWrite write, ApiAnswer<ContactRow> answer) => answer switch
    {
        ApiAnswer<ContactRow>.Ok row => Applied(write, row.Value),
        ApiAnswer<ContactRow>.Failed failed => WriteFailures.Outcome(failed.Failure, write, time.GetUtcNow()),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private WriteOutcome Applied(RecordWrite write, ContactRow row)
    {
        var context = mapper.Context(time.GetUtcNow());
        return ContactMapping.Map(row, write.Parent, context) is { } answer
            ? WriteAnswers.Applied(write, answer)
            : new WriteOutcome.Applied(
                Rows.Reference(context, RecordType.CustomerContact, row.Id),
                Rows.ModifiedAt(row.ModifiedOn, context),
                ImmutableDictionary<string, FieldValue>.Empty);
    }
}
