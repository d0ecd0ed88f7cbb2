using Hearth.Connectors.Quotas;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.ServiceTitan.Writes;

/// <summary>
/// Creates and changes customers. ServiceTitan has no idempotency keys: a creation carries the household's id as external
/// data, by which a doubtful one is found again.
/// </summary>
internal sealed class CustomerWriter(
    ServiceTitanClient client, RowMapper mapper, ServiceTitanConnection options, string connection, TimeProvider time, ILogger logger)
{
    private const string Operation = "crm.customers";

    public Task<WriteOutcome> WriteAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        if (Refusal(write) is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        return write.Kind switch
        {
            WriteKind.Create => CreateAsync(write, cancellationToken),
            WriteKind.Update or WriteKind.Archive when write.Id is { Length: > 0 } id => UpdateAsync(write, id, cancellationToken),
            _ => Task.FromResult<WriteOutcome>(new WriteOutcome.Rejected([], "ServiceTitan's customers are created, changed and made inactive, never removed.")),
        };
    }

    private static WriteOutcome? Refusal(RecordWrite write)
    {
        var creates = write.Kind is WriteKind.Create;
        var refused = creates
            ? WriteAnswers.RefusedFields(
                write, FieldName.HouseholdName, FieldName.HouseholdType, FieldName.HouseholdAddress, FieldName.HouseholdDoNotMail,
                FieldName.PersonEmail, FieldName.PersonPhone, FieldName.PersonMobile)
            : WriteAnswers.RefusedFields(
                write, FieldName.HouseholdName, FieldName.HouseholdType, FieldName.HouseholdAddress, FieldName.HouseholdDoNotMail);
        return refused ?? (creates ? MissingForCreation(write) : ImpossibleUpdate(write));
    }

    private static WriteOutcome.Rejected? MissingForCreation(RecordWrite write)
    {
        var missing = CustomerAddress.Missing(PostalAddress.From(WriteAnswers.Agreed(write, FieldName.HouseholdAddress)));
        if (WriteAnswers.Agreed(write, FieldName.HouseholdName).IsEmpty)
        {
            return new WriteOutcome.Rejected([FieldName.HouseholdName], "A new ServiceTitan customer needs a name.");
        }

        return missing.IsEmpty
            ? null
            : new WriteOutcome.Rejected(
                [FieldName.HouseholdAddress], $"A new ServiceTitan customer needs an address; missing: {string.Join(", ", missing)}.");
    }

    private static WriteOutcome.Rejected? ImpossibleUpdate(RecordWrite write)
    {
        if (WriteAnswers.Written(write, FieldName.HouseholdName) is { IsEmpty: true })
        {
            return new WriteOutcome.Rejected([FieldName.HouseholdName], "A ServiceTitan customer can't be without a name.");
        }

        if (WriteAnswers.Written(write, FieldName.HouseholdType) is { } type && CustomerMapping.VendorType(type) is null)
        {
            return new WriteOutcome.Rejected([FieldName.HouseholdType], "A ServiceTitan customer is residential or commercial.");
        }

        var missing = WriteAnswers.Written(write, FieldName.HouseholdAddress) is { } address
            ? CustomerAddress.Missing(PostalAddress.From(address))
            : [];
        return missing.IsEmpty
            ? null
            : new WriteOutcome.Rejected(
                [FieldName.HouseholdAddress], $"ServiceTitan takes only a whole address; missing: {string.Join(", ", missing)}.");
    }

    private async Task<WriteOutcome> CreateAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        if (WriteFailures.TooSoon(write, time.GetUtcNow()) is { } tooSoon)
        {
            return tooSoon;
        }

        if (write.VerifyFirst)
        {
            var found = await FindAsync(write, cancellationToken);
            if (found is ApiAnswer<IReadOnlyList<CustomerRow>>.Failed { Failure: var failure })
            {
                return WriteFailures.Outcome(failure, write, time.GetUtcNow());
            }

            if (Survivor(((ApiAnswer<IReadOnlyList<CustomerRow>>.Ok)found).Value) is { } earlier)
            {
                // It may have been edited since: what it holds is read like that of any other record, and not written over unseen.
                logger.CreationFound(connection, write.Type);
                return new WriteOutcome.Exists(Rows.Reference(mapper.Context(default), RecordType.Customer, earlier.Id));
            }
        }

        if (WriteFailures.TooLate(write, time.GetUtcNow()) is { } tooLate)
        {
            return tooLate;
        }

        var request = ApiRequest.Post($"{Operation}.create", client.Paths.Customers, NewCustomer(write), WireJson.Default.NewCustomer);
        return Outcome(write, await client.SendAsync(request, WireJson.Default.CustomerRow, cancellationToken));
    }

    private async Task<WriteOutcome> UpdateAsync(RecordWrite write, string id, CancellationToken cancellationToken)
    {
        var mayBeOptedOut = UnseenOptOut.MayBe(write);
        if (WriteAnswers.Written(write, FieldName.HouseholdAddress) is null && !mayBeOptedOut)
        {
            return await SendPatchAsync(write, id, present: null, cancellationToken);
        }

        // The update shape demands coordinates, so the present ones are read before they are sent back; and an opt-out must not be missed.
        var request = ApiRequest.Get($"{Operation}.get", client.Paths.Customer(id), CallPriority.Ordinary);
        return await client.SendAsync(request, WireJson.Default.CustomerRow, cancellationToken) switch
        {
            ApiAnswer<CustomerRow>.Ok row when mayBeOptedOut && UnseenOptOut.IsOf(row.Value) => UnseenOptOut.Outcome,
            ApiAnswer<CustomerRow>.Ok row => await SendPatchAsync(write, id, row.Value.Address, cancellationToken),
            ApiAnswer<CustomerRow>.Failed failed => WriteFailures.Outcome(failed.Failure, write, time.GetUtcNow()),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<WriteOutcome> SendPatchAsync(RecordWrite write, string id, AddressDocument? present, CancellationToken cancellationToken)
    {
        var address = WriteAnswers.Written(write, FieldName.HouseholdAddress) is { } value ? PostalAddress.From(value) : null;
        var patch = new CustomerPatch
        {
            Name = WriteAnswers.Written(write, FieldName.HouseholdName)?.Text,
            Type = WriteAnswers.Written(write, FieldName.HouseholdType) is { } type ? CustomerMapping.VendorType(type) : null,
            Address = address is null ? null : CustomerAddress.ForUpdate(address, present, options.PhoneRegion),
            DoNotMail = WriteAnswers.Written(write, FieldName.HouseholdDoNotMail) is { } doNotMail ? doNotMail == FieldValue.Of(true) : null,
            Active = write.Kind is WriteKind.Archive ? false : null,
            ExternalData = Stamp(write),
        };
        var request = ApiRequest.Patch($"{Operation}.update", client.Paths.Customer(id), patch, WireJson.Default.CustomerPatch);
        return Outcome(write, await client.SendAsync(request, WireJson.Default.CustomerRow, cancellationToken));
    }

    private Task<ApiAnswer<IReadOnlyList<CustomerRow>>> FindAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        var path = ServiceTitanPaths.WithQuery(
            client.Paths.Customers,
            ("externalDataApplicationGuid", options.ApplicationGuid.ToString()),
            ("externalDataKey", ExternalKeys.Household),
            ("externalDataValues", write.Entity.Value),
            ("active", "Any"));
        return client.ListAsync($"{Operation}.find", path, WireJson.Default.CustomerList, CallPriority.Ordinary, cancellationToken);
    }

    /// <summary>Active ones first, then the oldest: a merged or duplicate one is never the household's record.</summary>
    private static CustomerRow? Survivor(IReadOnlyList<CustomerRow> rows) =>
        rows.OrderBy(row => row.Active == false).ThenBy(row => row.Id).FirstOrDefault();

    private WriteOutcome Outcome(RecordWrite write, ApiAnswer<CustomerRow> answer) => answer switch
    {
        ApiAnswer<CustomerRow>.Ok row => WriteAnswers.Applied(write, CustomerMapping.Map(row.Value, mapper.Context(time.GetUtcNow()))),
        ApiAnswer<CustomerRow>.Failed failed => WriteFailures.Outcome(failed.Failure, write, time.GetUtcNow()),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private NewCustomer NewCustomer(RecordWrite write)
    {
        var name = WriteAnswers.Agreed(write, FieldName.HouseholdName).Text;
        var address = CustomerAddress.ForCreation(
            PostalAddress.From(WriteAnswers.Agreed(write, FieldName.HouseholdAddress))!, options.PhoneRegion);
        var doNotMail = WriteAnswers.Agreed(write, FieldName.HouseholdDoNotMail);
        return new NewCustomer
        {
            Name = name,
            Type = CustomerMapping.VendorType(WriteAnswers.Agreed(write, FieldName.HouseholdType)),
            Address = address,
            Locations = [new NewLocation(name, address)],
            Contacts = Contacts(write),
            DoNotMail = doNotMail.IsEmpty ? null : doNotMail == FieldValue.Of(true),
            ExternalData = new ExternalDataCreate(options.ApplicationGuid, [Entry(write)]),
        };
    }

    private NewContact[] Contacts(RecordWrite write) =>
    [
        .. new[] { FieldName.PersonEmail, FieldName.PersonPhone, FieldName.PersonMobile }
            .Select(field => (Field: field, Value: WriteAnswers.Agreed(write, field)))
            .Where(contact => !contact.Value.IsEmpty)
            .Select(contact => new NewContact(
                ContactMapping.VendorType(contact.Field)!, ContactMapping.VendorValue(contact.Field, contact.Value, options.PhoneRegion))),
    ];

    private ExternalDataUpdate? Stamp(RecordWrite write) =>
        write.StampIdentity ? new ExternalDataUpdate(options.ApplicationGuid, [Entry(write)]) : null;

    private static ExternalEntry Entry(RecordWrite write) => new(ExternalKeys.Household, write.Entity.Value);
}
