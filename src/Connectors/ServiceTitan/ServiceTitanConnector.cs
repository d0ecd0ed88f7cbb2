using System.Collections.Immutable;
using Hearth.Connectors.Http;
using Hearth.Connectors.Quotas;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Events;
using Hearth.Connectors.ServiceTitan.Feeds;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Records;
using Hearth.Connectors.ServiceTitan.Reference;
using Hearth.Connectors.ServiceTitan.Writes;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.ServiceTitan;

/// <summary>
/// One ServiceTitan tenant. Keeps a token, the names of reference data and the state of a circuit breaker in memory, so there
/// should be one per connection and process. Safe for concurrent use. Made by <see cref="ServiceTitanConnectorFactory"/>.
/// </summary>
public sealed class ServiceTitanConnector : IConnector, IDisposable
{
    private readonly ServiceTitanConnection _options;
    private readonly ServiceTitanClient _client;
    private readonly TokenSource _tokens;
    private readonly ReferenceCache _references;
    private readonly ExportReader _exports;
    private readonly RecordReader _records;
    private readonly CustomerSearch _search;
    private readonly CustomerWriter _customers;
    private readonly ContactWriter _contacts;
    private readonly JobWriter _jobs;

    /// <summary>Connects to a tenant; no call is made yet.</summary>
    /// <param name="connection">The connection's id.</param>
    /// <param name="options">Valid options.</param>
    /// <param name="clients">Makes HTTP clients with pooled handlers and without a time limit of their own.</param>
    /// <param name="quota">Leave to call.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where to say what fails.</param>
    internal ServiceTitanConnector(
        ConnectionId connection,
        ServiceTitanConnection options,
        Func<HttpClient> clients,
        ICallQuota quota,
        TimeProvider time,
        ILogger<ServiceTitanConnector> logger)
    {
        _options = options;
        Connection = connection;
        var name = connection.Value;
        var pipeline = new VendorPipeline(clients, quota, Pipeline, time);
        // The token service has a throttle of its own, which is not the API's quota.
        var tokenPipeline = new VendorPipeline(clients, new UnlimitedQuota(), Pipeline, time);
        _tokens = new TokenSource(options, name, tokenPipeline, time);
        _client = new ServiceTitanClient(options, name, pipeline, _tokens, quota, time, logger);
        _references = new ReferenceCache(new ReferenceReader(_client), name, time, logger);
        var mapper = new RowMapper(connection, options.PhoneRegion, _references);
        _records = new RecordReader(_client, mapper, options.ApplicationGuid, time);
        _search = new CustomerSearch(_client, mapper, options.ApplicationGuid, time);
        _exports = new ExportReader(_client, mapper, _records, options.ExportLag, name, time, logger);
        _customers = new CustomerWriter(_client, mapper, options, name, time, logger);
        _contacts = new ContactWriter(_client, mapper, options, name, time, logger);
        _jobs = new JobWriter(_client, mapper, options, time);
    }

    /// <inheritdoc />
    public ConnectionId Connection { get; }

    /// <inheritdoc />
    public SystemKind System => SystemKind.ServiceTitan;

    /// <inheritdoc />
    public ImmutableArray<FeedDefinition> Feeds => FeedCatalog.Feeds(_options);

    /// <inheritdoc />
    public ImmutableArray<FeedDefinition> Sweeps => FeedCatalog.Sweeps(_options);

    private static VendorPipelineOptions Pipeline { get; } = new()
    {
        AttemptTimeout = ServiceTitanLimits.CallTimeout,
        Retries = ServiceTitanLimits.ReadRetriesMax,
        RetryDelay = ServiceTitanLimits.ReadRetryPause,
        Concurrency = ServiceTitanLimits.CallsInFlightMax,
        QueueLimit = ServiceTitanLimits.CallsWaitingMax,
        BreakRatio = ServiceTitanLimits.BreakerFailureRatio,
        BreakThroughput = ServiceTitanLimits.BreakerCallsMin,
        BreakSampling = ServiceTitanLimits.BreakerWindow,
        BreakDuration = ServiceTitanLimits.BreakerPause,
    };

    /// <summary>
    /// Checks the credentials and the tenant by reading the reference names. Nothing is created: ServiceTitan needs no setting
    /// up by API. Without an application GUID no customer could be created safely, which is reported as a problem.
    /// </summary>
    public async Task<Outcome<SetupReport>> PrepareAsync(CancellationToken cancellationToken)
    {
        if (await _client.CheckCredentialsAsync(cancellationToken) is ApiAnswer<Nothing>.Failed { Failure: var refused })
        {
            return new Outcome<SetupReport>.Failure(refused.Reason);
        }

        var names = await _references.GetAsync([], cancellationToken);
        return names is ApiAnswer<ReferenceNames>.Failed { Failure: var failure }
            ? new Outcome<SetupReport>.Failure(failure.Reason)
            : new Outcome<SetupReport>.Success(new SetupReport([], Problems()));
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">There is no such feed.</exception>
    public async Task<Outcome<FeedPage>> ReadFeedAsync(string feed, string? cursor, CancellationToken cancellationToken) =>
        Outcome(await _exports.ReadAsync(feed, cursor, cancellationToken));

    /// <summary>
    /// Reads records by id, inactive and merged ones included. For <see cref="RecordType.CustomerContact"/> the ids are those
    /// of the <em>customers</em> whose contacts are wanted, because ServiceTitan lists contacts only by customer; deleted
    /// contacts are absent there and show only in the feed.
    /// </summary>
    /// <exception cref="ArgumentException">The type is not one that ServiceTitan has.</exception>
    public async Task<Outcome<ImmutableArray<Observation>>> ReadRecordsAsync(
        string type, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Outcome(await _records.ReadAsync(type, ids, CallPriority.Ordinary, cancellationToken));

    /// <inheritdoc />
    public async Task<Outcome<long?>> CountRecordsAsync(string type, CancellationToken cancellationToken) =>
        Outcome(await _records.CountAsync(type, cancellationToken));

    /// <inheritdoc />
    public WebhookReading ReadEvent(ReadOnlyMemory<byte> json, DateTimeOffset receivedAt) =>
        ServiceTitanEvents.Read(json, Connection, _options.TenantId);

    /// <inheritdoc />
    public async Task<Outcome<ImmutableArray<RecordRef>>> FindAlikeAsync(RecordWrite creation, CancellationToken cancellationToken) =>
        creation.Type == RecordType.Customer
            ? Outcome(await _search.FindAsync(creation, cancellationToken))
            : new Outcome<ImmutableArray<RecordRef>>.Success([]);

    /// <inheritdoc />
    public int WriteBatchMax(string type) => ServiceTitanLimits.WriteBatchMax;

    /// <inheritdoc />
    public async Task<ImmutableArray<WriteOutcome>> WriteAsync(
        string type, IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken)
    {
        var outcomes = new WriteOutcome[writes.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = ServiceTitanLimits.WritesInFlightMax, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, writes.Count, parallel, async (index, token) => outcomes[index] = await WriteOneAsync(type, writes[index], token));
        return [.. outcomes];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _tokens.Dispose();
        _references.Dispose();
    }

    private Task<WriteOutcome> WriteOneAsync(string type, RecordWrite write, CancellationToken cancellationToken) => type switch
    {
        RecordType.Customer => _customers.WriteAsync(write, cancellationToken),
        RecordType.CustomerContact => _contacts.WriteAsync(write, cancellationToken),
        RecordType.Job => _jobs.WriteAsync(write, cancellationToken),
        _ => Task.FromResult<WriteOutcome>(new WriteOutcome.Rejected(
            [.. write.Fields.Select(field => field.Field)], $"ServiceTitan takes no {type} from Hearth.")),
    };

    private ImmutableArray<SetupProblem> Problems() => _options.ApplicationGuid == Guid.Empty
        ? [new(RecordType.Customer, "ApplicationGuid is empty: set the External Data Application GUID of the app, by which created customers are known again.")]
        : [];

    private static Outcome<T> Outcome<T>(ApiAnswer<T> answer) => answer switch
    {
        ApiAnswer<T>.Ok ok => new Outcome<T>.Success(ok.Value),
        ApiAnswer<T>.Failed failed => new Outcome<T>.Failure(failed.Failure.Reason),
        _ => throw new global::System.Diagnostics.UnreachableException(),
    };
}
