using System.Collections.Immutable;
using System.Globalization;
using Hearth.Connectors.Canonical;
using Hearth.Connectors.Quotas;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Connectors.ServiceTitan.Writes;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Records;

/// <summary>
/// Searches for customers that the office may have made of a household for which one is to be created. The list takes a phone number, but
/// no email (servicetitan.md 5.1): without a number, whoever was made lately is a candidate.
/// </summary>
internal sealed class CustomerSearch(ServiceTitanClient client, RowMapper mapper, Guid application, TimeProvider time)
{
    /// <summary>The newest active customers that one search finds, without those that carry the id of the creation's household.</summary>
    public async Task<ApiAnswer<ImmutableArray<RecordRef>>> FindAsync(RecordWrite creation, CancellationToken cancellationToken)
    {
        var path = ServiceTitanPaths.WithQuery(
            client.Paths.Customers,
            Filter(creation, time.GetUtcNow()),
            ("active", "True"),
            ("externalDataApplicationGuid", application.ToString()),
            ("sort", "-CreatedOn"),
            ("pageSize", ServiceTitanLimits.IdsPerCallMax.ToString(CultureInfo.InvariantCulture)));
        var request = ApiRequest.Get("crm.customers.alike", path, CallPriority.Ordinary);
        return await client.SendAsync(request, WireJson.Default.CustomerList, cancellationToken) switch
        {
            ApiAnswer<ListPage<CustomerRow>>.Ok page => new ApiAnswer<ImmutableArray<RecordRef>>.Ok(
            [
                .. page.Value.Data.Where(row => !IsOwn(row, creation))
                    .Select(row => Rows.Reference(mapper.Context(default), RecordType.Customer, row.Id)),
            ]),
            ApiAnswer<ListPage<CustomerRow>>.Failed failed => new ApiAnswer<ImmutableArray<RecordRef>>.Failed(failed.Failure),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The number under which a customer is searched for, without its extension and as integrators pass it; null without one.</summary>
    internal static string? PhoneOf(RecordWrite creation, string region)
    {
        var number = new[] { FieldName.PersonMobile, FieldName.PersonPhone }
            .Select(field => WriteAnswers.Agreed(creation, field)).FirstOrDefault(value => !value.IsEmpty);
        var main = number.Text.Split(';')[0];
        return main.Length == 0 ? null : string.Concat(PhoneText.ForPeople(FieldValue.Of(main), region).Where(char.IsAsciiDigit));
    }

    /// <summary>True for a customer that an earlier attempt of the same creation left.</summary>
    internal static bool IsOwn(CustomerRow row, RecordWrite creation) =>
        row.ExternalData?.Any(entry => entry.Key == ExternalKeys.Household && entry.Value == creation.Entity.Value) is true;

    private (string Name, string? Value) Filter(RecordWrite creation, DateTimeOffset now) => PhoneOf(creation, mapper.Region) is { Length: > 0 } phone
        ? ("phone", phone)
        : ("createdOnOrAfter", (now - ServiceTitanLimits.CreatedLately).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
