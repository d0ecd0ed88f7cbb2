using System.Threading.Channels;
using Hearth.Sandbox.Faults;
using Hearth.Sandbox.Hosting;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// A ServiceTitan tenant as a state machine in memory, without sockets. The HTTP API calls the same methods that the
/// company generator calls in process. Safe to use from many threads; every method is one step under one lock.
/// </summary>
/// <remarks>
/// Methods that take times seed history: with explicit times nothing is sent as a webhook. Without them the tenant's clock
/// dates the change and webhooks follow, as if somebody in the office had done it.
/// </remarks>
public sealed partial class ServiceTitanTenant
{
    /// <summary>Webhooks that wait to be sent; when the receiver is down for longer, the oldest are lost, as at the vendor.</summary>
    internal const int MaximumWaitingWebhooks = 100_000;

    /// <summary>The user that the API's writes are made by.</summary>
    internal const long ApiUserId = 7;

    private readonly StepGate _gate = new();
    private readonly int _seed;
    private readonly Channel<Occurrence> _occurrences;
    private ServiceTitanOptions _options;
    private Random _random;
    private long _lastId;

    /// <summary>An empty tenant.</summary>
    /// <param name="options">Credentials, limits and lags.</param>
    /// <param name="time">The clock of all records, tokens, limits and lags.</param>
    /// <param name="seed">What ids and tokens are drawn from: the same seed and the same calls give the same tenant.</param>
    public ServiceTitanTenant(ServiceTitanOptions options, TimeProvider time, int seed)
    {
        (_options, Time, _seed) = (options, time, seed);
        _random = new Random(seed);
        _lastId = FirstId();
        _occurrences = Channel.CreateBounded<Occurrence>(
            new BoundedChannelOptions(MaximumWaitingWebhooks) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        Faults = new FaultPlan(seed);
        Tokens = new TokenIssuer(this);
        CustomersByPhone = CustomerContacts.AddLookup(PhoneKeys);
        CustomerContactsByOwner = CustomerContacts.AddLookup<long>(contact => [contact.OwnerId]);
        LocationContactsByOwner = LocationContacts.AddLookup<long>(contact => [contact.OwnerId]);
        LocationsByCustomer = Locations.AddLookup<long>(location => [location.CustomerId]);
        JobsByCustomer = Jobs.AddLookup<long>(job => [job.CustomerId]);
        JobsByLocation = Jobs.AddLookup<long>(job => [job.LocationId]);
        AppointmentsByJob = Appointments.AddLookup<long>(appointment => [appointment.JobId]);
        AssignmentsByAppointment = Assignments.AddLookup<long>(assignment => [assignment.AppointmentId]);
        EstimatesByJob = Estimates.AddLookup<long>(estimate => estimate.JobId is { } job ? [job] : []);
        InvoicesByCustomer = Invoices.AddLookup<long>(invoice => [invoice.CustomerId]);
        InvoicesByJob = Invoices.AddLookup<long>(invoice => invoice.JobId is { } job ? [job] : []);
        PaymentsByInvoice = Payments.AddLookup(payment => payment.Splits.Select(split => split.InvoiceId).Distinct());
        PaymentsByCustomer = Payments.AddLookup<long>(payment => [payment.CustomerId]);
        MembershipsByCustomer = Memberships.AddLookup<long>(membership => [membership.CustomerId]);
        CustomersByExternal = Customers.AddLookup(customer => customer.ExternalData);
        LocationsByExternal = Locations.AddLookup(location => location.ExternalData);
        JobsByExternal = Jobs.AddLookup(job => job.ExternalData);
    }

    /// <summary>The settings in force.</summary>
    public ServiceTitanOptions Options => Volatile.Read(ref _options);

    /// <summary>What goes wrong on purpose.</summary>
    public FaultPlan Faults { get; }

    /// <summary>What the API's callers did. Staff and seeding are not counted.</summary>
    public CallCounters Counters { get; } = new();

    internal TimeProvider Time { get; }

    internal TokenIssuer Tokens { get; }

    internal RateWindow Calls { get; } = new(TimeSpan.FromSeconds(1));

    internal ChannelReader<Occurrence> Occurrences => _occurrences.Reader;

    internal DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>What a reader of the API may know of by now.</summary>
    internal DateTimeOffset ReadHorizon =>
        Options.ReadAfterWriteLag == TimeSpan.Zero ? DateTimeOffset.MaxValue : Now - Options.ReadAfterWriteLag;

    /// <summary>Swaps the settings while the tenant runs.</summary>
    public void Configure(ServiceTitanOptions options) => Volatile.Write(ref _options, options);

    /// <summary>Forgets every record, token, counter and fault, and starts again from the seed. The settings stay.</summary>
    public void Reset()
    {
        using (_gate.Enter())
        {
            ClearTables();
            _changes?.Reset();
            _random = new Random(_seed);
            _lastId = FirstId();
            Faults.Replace([], _seed);
            Counters.Reset();
            Tokens.Clear();
            while (_occurrences.Reader.TryRead(out _))
            {
                // Occurrences of forgotten records mean nothing to a receiver.
            }
        }
    }

    /// <summary>Runs something that reads or writes several records as one step.</summary>
    internal TResult InOneStep<TResult>(Func<TResult> step)
    {
        using (_gate.Enter())
        {
            return step();
        }
    }

    internal Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        using (_gate.Enter())
        {
            _random.NextBytes(bytes);
        }

        return new Guid(bytes);
    }

    private static long FirstId(int seed) => 10_000_000L + (Math.Abs((long)seed) % 1_000 * 10_000);

    private long FirstId() => FirstId(_seed);

    private long NextId() => ++_lastId;

    private T Put<T>(Table<T> table, T row, DateTimeOffset at)
        where T : class, IRow
    {
        var now = Now;
        var options = Options;
        var longestLag = options.ReadAfterWriteLag > options.ExportLag ? options.ReadAfterWriteLag : options.ExportLag;
        var writtenOn = at < now ? at : now;
        _changes?.Add(table, row, writtenOn);
        return table.Put(row, writtenOn, now - longestLag);
    }

    private (DateTimeOffset Created, DateTimeOffset Modified) Dates(RecordTimes? times)
    {
        var created = times?.CreatedOn ?? times?.ModifiedOn ?? Now;
        return (created, times?.ModifiedOn ?? created);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
