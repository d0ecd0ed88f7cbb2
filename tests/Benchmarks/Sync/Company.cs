using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Benchmarks.Sync;

/// <summary>
/// The records that the benchmark changes, each linked to exactly one record at HubSpot, so that one change is one vendor
/// write: jobs by their summary, customers by their address.
/// </summary>
internal sealed class Company
{
    private const string JobId = "st_job_id";
    private const string JobSummary = "st_job_summary";
    private const string CustomerId = "st_customer_id";
    private const string Street = "address";

    private readonly ServiceTitanTenant _tenant;
    private readonly HubSpotPortal _portal;
    private readonly string _unique = Guid.NewGuid().ToString("N")[..8];

    private Company(ServiceTitanTenant tenant, HubSpotPortal portal, IReadOnlyList<LinkedRecord> jobs, IReadOnlyList<LinkedRecord> customers) =>
        (_tenant, _portal, Jobs, Customers) = (tenant, portal, jobs, customers);

    /// <summary>Jobs with a deal.</summary>
    public IReadOnlyList<LinkedRecord> Jobs { get; }

    /// <summary>Customers with one contact.</summary>
    public IReadOnlyList<LinkedRecord> Customers { get; }

    /// <summary>Finds the linked records once the two sides agree.</summary>
    public static Company Find(ServiceTitanTenant tenant, HubSpotPortal portal) =>
        new(tenant, portal, Linked(portal, "deals", JobId), Linked(portal, "contacts", CustomerId));

    /// <summary>The first records of each kind, the kinds in turn.</summary>
    public IReadOnlyList<LinkedRecord> Choose(int records)
    {
        var half = records / 2;
        return Customers.Count >= half && Jobs.Count >= records - half
            ? [.. Customers.Take(half).Concat(Jobs.Take(records - half))]
            : throw new InvalidOperationException($"Only {Customers.Count:N0} customers and {Jobs.Count:N0} jobs are linked.");
    }

    /// <summary>A value that the record has never had.</summary>
    public string Value(LinkedRecord record, int round) => $"{record.ServiceTitanId % 9973 + 1} Benchmark {_unique} {round} Street";

    /// <summary>Edits a record as the office does.</summary>
    public void Edit(LinkedRecord record, string value)
    {
        var refused = record.IsJob
            ? Refusal(_tenant.EditJob(record.ServiceTitanId, new JobEdit { Summary = value }))
            : Refusal(_tenant.EditCustomer(
                record.ServiceTitanId, new CustomerEdit { Address = new PostalAddress(value, null, "Columbus", "OH", "43004") }));
        if (refused)
        {
            throw new InvalidOperationException($"The sandbox refused to edit {record.ServiceTitanId}.");
        }
    }

    /// <summary>When HubSpot stored each record's value last, for those that show the expected one; by <see cref="LinkedRecord.Key"/>.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Arrived(IReadOnlyDictionary<string, string> expected)
    {
        var arrived = new Dictionary<string, DateTimeOffset>(expected.Count);
        Collect("deals", JobSummary);
        Collect("contacts", Street);
        return arrived;

        void Collect(string type, string property)
        {
            foreach (var record in _portal.Records(type))
            {
                var key = $"{type}/{record.Id}";
                if (expected.TryGetValue(key, out var value) && record.Properties.GetValueOrDefault(property) == value)
                {
                    arrived[key] = record.UpdatedAt;
                }
            }
        }
    }

    private static bool Refusal<T>(WriteResult<T> result)
        where T : class, IRow => result.Problem is not null;

    private static List<LinkedRecord> Linked(HubSpotPortal portal, string type, string property) =>
    [
        .. portal.Records(type)
            .Select(record => (record.Id, Key: record.Properties.GetValueOrDefault(property)))
            .Where(record => record.Key is not null)
            .GroupBy(record => record.Key!)
            .Where(group => group.Count() == 1)
            .Select(group => new LinkedRecord(long.Parse(group.Key[(group.Key.IndexOf(':', StringComparison.Ordinal) + 1)..]), group.First().Id, type))
            .OrderBy(record => record.ServiceTitanId),
    ];
}
