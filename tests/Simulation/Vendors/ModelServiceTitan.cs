using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Connectors.ServiceTitan;
using Hearth.Connectors.ServiceTitan.Events;
using Hearth.Connectors.ServiceTitan.Feeds;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Calls;
using Hearth.Tests.Simulation.Vendors.Journal;
using Hearth.Tests.Simulation.Vendors.ServiceTitan;

namespace Hearth.Tests.Simulation.Vendors;

/// <summary>
/// A ServiceTitan tenant in memory, and the connector to it. Mapping, cursors, outcomes and the reading of events are the real
/// ones; the steps of each write are the same as the real writers'.
/// </summary>
internal sealed class ModelServiceTitan : IConnector
{
    private readonly Faults _faults;
    private readonly ServiceTitanConnection _options;
    private readonly VendorGateway _gateway;
    private readonly WebhookSender _sender;
    private readonly Tenant _tenant;
    private readonly TenantFeeds _feeds;
    private readonly TenantReads _reads;
    private readonly TenantAnswers _answers;
    private readonly CustomerWrites _customers;
    private readonly ContactWrites _contacts;
    private readonly JobWrites _jobs;

    /// <summary>Opens an empty tenant.</summary>
    public ModelServiceTitan(World world, Faults faults, ConnectionId connection)
    {
        (_faults, Connection) = (faults, connection);
        _options = new ServiceTitanConnection { TenantId = 1_001, PollInterval = PollInterval.Drawn(world, connection) };
        (Feeds, Sweeps) = (WithoutLocations(FeedCatalog.Feeds(_options)), WithoutLocations(FeedCatalog.Sweeps(_options)));
        _gateway = new VendorGateway(world, faults, "ServiceTitan");
        _sender = new WebhookSender(world, faults, connection);
        var reading = new TenantReading(connection, _options.PhoneRegion);
        var lag = new IndexLag(faults, world.DrawFor($"{connection} lag"), _options.ExportLag);
        _tenant = new Tenant(world, lag, reading, new TenantEvents(_sender, _options.TenantId), new VendorJournal(SystemKind.ServiceTitan));
        Office = new Office(_tenant, reading);
        _feeds = new TenantFeeds(world, faults, _gateway, _tenant, reading, _options);
        _reads = new TenantReads(world, faults, _gateway, _tenant, reading);
        _answers = new TenantAnswers(world, reading);
        _customers = new CustomerWrites(world, _gateway, _tenant, reading, _reads, _answers);
        _contacts = new ContactWrites(world, _gateway, _tenant, reading, _reads, _answers);
        _jobs = new JobWrites(_gateway, _tenant, _answers);
    }

    /// <inheritdoc />
    public ConnectionId Connection { get; }

    /// <inheritdoc />
    public SystemKind System => SystemKind.ServiceTitan;

    /// <inheritdoc />
    public ImmutableArray<FeedDefinition> Feeds { get; }

    /// <inheritdoc />
    public ImmutableArray<FeedDefinition> Sweeps { get; }

    /// <summary>What people do here.</summary>
    public Office Office { get; }

    /// <summary>Who is told of what happens; null while nobody is.</summary>
    public WebhookReceiver? Receiver
    {
        get => _sender.Receiver;
        set => _sender.Receiver = value;
    }

    /// <summary>How many webhook deliveries Hearth has yet to take.</summary>
    public int WebhooksOnTheWay => _sender.OnTheWay;

    /// <summary>All that ever happened here.</summary>
    public VendorJournal Journal => _tenant.Journal;

    /// <summary>Every record there ever was.</summary>
    public IEnumerable<RecordView> Records => _tenant.Records.Select(record => record.View);

    /// <inheritdoc />
    public Task<Outcome<SetupReport>> PrepareAsync(CancellationToken cancellationToken) =>
        _gateway.CallAsync(writes: false, () => new SetupReport([], []));

    /// <inheritdoc />
    public Task<Outcome<FeedPage>> ReadFeedAsync(string feed, string? cursor, CancellationToken cancellationToken) => _feeds.ReadAsync(feed, cursor);

    /// <inheritdoc />
    public Task<Outcome<ImmutableArray<Observation>>> ReadRecordsAsync(
        string type, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => _reads.ReadAsync(type, ids);

    /// <inheritdoc />
    public Task<Outcome<long?>> CountRecordsAsync(string type, CancellationToken cancellationToken) => _reads.CountAsync(type);

    /// <inheritdoc />
    public WebhookReading ReadEvent(ReadOnlyMemory<byte> json, DateTimeOffset receivedAt) =>
        ServiceTitanEvents.Read(json, Connection, _options.TenantId);

    /// <inheritdoc />
    public Task<Outcome<ImmutableArray<RecordRef>>> FindAlikeAsync(RecordWrite creation, CancellationToken cancellationToken) =>
        _gateway.CallAsync(writes: false, () => _reads.CustomersAlike(creation));

    /// <inheritdoc />
    public int WriteBatchMax(string type) => ServiceTitanLimits.WriteBatchMax;

    /// <inheritdoc />
    public async Task<ImmutableArray<WriteOutcome>> WriteAsync(
        string type, IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken) =>
        [.. await Task.WhenAll(writes.Select(write => WriteOneAsync(type, write)))];

    /// <summary>What a record holds, standing or not; null when there never was one.</summary>
    public RecordView? Find(RecordRef record) => _tenant.Find(record.Type, record.Id)?.View;

    /// <summary>A customer that stands, or the one that absorbed it.</summary>
    public RecordView? FindCustomer(RecordRef customer) => _tenant.FindCustomer(customer.Id)?.View;

    // The model has no locations: their feed would only bring empty pages.
    private static ImmutableArray<FeedDefinition> WithoutLocations(ImmutableArray<FeedDefinition> feeds) =>
        feeds.RemoveAll(feed => feed.RecordType == RecordType.Location);

    private async Task<WriteOutcome> WriteOneAsync(string type, RecordWrite write) => _faults.Strikes(FaultKind.RecordFails)
        ? _answers.Of(write, await _gateway.CallAsync<TenantAnswer>(writes: true, () => new TenantAnswer.Failed()))
        : await SendAsync(type, write);

    private Task<WriteOutcome> SendAsync(string type, RecordWrite write) => type switch
    {
        RecordType.Customer => _customers.WriteAsync(write),
        RecordType.CustomerContact => _contacts.WriteAsync(write),
        RecordType.Job => _jobs.WriteAsync(write),
        _ => Task.FromResult<WriteOutcome>(new WriteOutcome.Rejected(
            [.. write.Fields.Select(field => field.Field)], $"ServiceTitan takes no {type} from Hearth.")),
    };
}
