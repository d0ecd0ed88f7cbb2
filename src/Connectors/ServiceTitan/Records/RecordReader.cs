using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Hearth.Connectors.Quotas;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Records;

/// <summary>
/// Reads records by id through the lists, which take 50 ids a call, show our external data where it exists, and hide inactive
/// and merged rows unless asked. Contacts have no list by id: for them the ids are those of their <em>customers</em>.
/// </summary>
internal sealed class RecordReader(ServiceTitanClient client, RowMapper mapper, Guid application, TimeProvider time)
{
    // The contacts' list demands a filter; no tenant is older than this.
    private const string BeforeAnyRecord = "2000-01-01T00:00:00Z";
    private const string AnyActive = "Any";

    private readonly string? _application = application == Guid.Empty ? null : application.ToString();

    /// <summary>True for records in which our ids are kept, where they are known by an application of ours.</summary>
    public bool ShowsOurIds(string type) => _application is not null && type is (RecordType.Customer or RecordType.Job);

    public async Task<ApiAnswer<ImmutableArray<Observation>>> ReadAsync(
        string type, IReadOnlyCollection<string> ids, CallPriority priority, CancellationToken cancellationToken)
    {
        var observations = ImmutableArray.CreateBuilder<Observation>();
        // What is not a number can be no id of this vendor, and so does not exist.
        var known = ids.Where(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Distinct();
        foreach (var chunk in known.Chunk(ServiceTitanLimits.IdsPerCallMax))
        {
            var answer = await ChunkAsync(type, string.Join(',', chunk), priority, cancellationToken);
            if (answer is not ApiAnswer<ImmutableArray<Observation>>.Ok { Value: var read })
            {
                return answer;
            }

            observations.AddRange(read);
        }

        return new ApiAnswer<ImmutableArray<Observation>>.Ok(observations.ToImmutable());
    }

    /// <summary>Counts the records that stand or stood, inactive ones included; deleted contacts are not counted.</summary>
    public async Task<ApiAnswer<long?>> CountAsync(string type, CancellationToken cancellationToken)
    {
        var path = type switch
        {
            RecordType.Customer => ServiceTitanPaths.WithQuery(client.Paths.Customers, ("active", AnyActive), ("pageSize", "1"), ("includeTotal", "true")),
            RecordType.CustomerContact => ServiceTitanPaths.WithQuery(
                client.Paths.CustomerContacts, ("createdOnOrAfter", BeforeAnyRecord), ("pageSize", "1"), ("includeTotal", "true")),
            RecordType.Location => ServiceTitanPaths.WithQuery(
                client.Paths.Locations, ("active", AnyActive), ("pageSize", "1"), ("includeTotal", "true")),
            RecordType.Job => ServiceTitanPaths.WithQuery(client.Paths.Jobs, ("pageSize", "1"), ("includeTotal", "true")),
            RecordType.Appointment => ServiceTitanPaths.WithQuery(
                client.Paths.Appointments, ("active", AnyActive), ("pageSize", "1"), ("includeTotal", "true")),
            _ => null,
        };
        if (path is null)
        {
            return new ApiAnswer<long?>.Ok(null);
        }

        var request = ApiRequest.Get($"count.{type}", path, CallPriority.Ordinary);
        return await client.SendAsync(request, WireJson.Default.ReferenceList, cancellationToken) switch
        {
            ApiAnswer<ListPage<ReferenceRow>>.Ok page => new ApiAnswer<long?>.Ok(page.Value.TotalCount),
            ApiAnswer<ListPage<ReferenceRow>>.Failed failed => new ApiAnswer<long?>.Failed(failed.Failure),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<ApiAnswer<ImmutableArray<Observation>>> ChunkAsync(
        string type, string ids, CallPriority priority, CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        var paths = client.Paths;
        return type switch
        {
            RecordType.Customer => Mapped(
                await RowsAsync("crm.customers.list", CustomersPath(ids), WireJson.Default.CustomerList, priority, cancellationToken),
                rows => mapper.Customers(rows, readAt, ShowsOurIds(type))),
            RecordType.CustomerContact => Mapped(
                await RowsAsync("crm.contacts.list", ContactsPath(ids), WireJson.Default.ContactList, priority, cancellationToken),
                rows => mapper.Contacts(rows, readAt)),
            RecordType.Location => Mapped(
                await RowsAsync(
                    "crm.locations.list",
                    ServiceTitanPaths.WithQuery(paths.Locations, ("ids", ids), ("active", AnyActive), PageSize()),
                    WireJson.Default.LocationList,
                    priority,
                    cancellationToken),
                rows => mapper.Locations(rows, readAt)),
            RecordType.Job => await RowsAsync(
                "jpm.jobs.list",
                ServiceTitanPaths.WithQuery(paths.Jobs, ("ids", ids), ("externalDataApplicationGuid", _application), PageSize()),
                WireJson.Default.JobList,
                priority,
                cancellationToken) switch
            {
                ApiAnswer<IReadOnlyList<JobRow>>.Ok rows => await mapper.JobsAsync(rows.Value, readAt, ShowsOurIds(type), cancellationToken),
                ApiAnswer<IReadOnlyList<JobRow>>.Failed failed => new ApiAnswer<ImmutableArray<Observation>>.Failed(failed.Failure),
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            RecordType.Appointment => Mapped(
                await RowsAsync(
                    "jpm.appointments.list",
                    ServiceTitanPaths.WithQuery(paths.Appointments, ("ids", ids), ("active", AnyActive), PageSize()),
                    WireJson.Default.AppointmentList,
                    priority,
                    cancellationToken),
                rows => mapper.Appointments(rows, readAt)),
            _ => throw new ArgumentException($"ServiceTitan has no records of type '{type}' that Hearth reads.", nameof(type)),
        };
    }

    private string CustomersPath(string ids) => ServiceTitanPaths.WithQuery(
        client.Paths.Customers, ("ids", ids), ("active", AnyActive), ("externalDataApplicationGuid", _application), PageSize());

    private string ContactsPath(string customerIds) => ServiceTitanPaths.WithQuery(
        client.Paths.CustomerContacts,
        ("customerIds", customerIds),
        ("pageSize", ServiceTitanLimits.ContactsPageSize.ToString(CultureInfo.InvariantCulture)));

    private static (string Name, string Value) PageSize() =>
        ("pageSize", ServiceTitanLimits.IdsPerCallMax.ToString(CultureInfo.InvariantCulture));

    private Task<ApiAnswer<IReadOnlyList<T>>> RowsAsync<T>(
        string operation, string path, JsonTypeInfo<ListPage<T>> type, CallPriority priority, CancellationToken cancellationToken) =>
        client.ListAsync(operation, path, type, priority, cancellationToken);

    private static ApiAnswer<ImmutableArray<Observation>> Mapped<T>(
        ApiAnswer<IReadOnlyList<T>> answer, Func<IReadOnlyList<T>, ImmutableArray<Observation>> map) => answer switch
        {
            ApiAnswer<IReadOnlyList<T>>.Ok rows => new ApiAnswer<ImmutableArray<Observation>>.Ok(map(rows.Value)),
            ApiAnswer<IReadOnlyList<T>>.Failed failed => new ApiAnswer<ImmutableArray<Observation>>.Failed(failed.Failure),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
