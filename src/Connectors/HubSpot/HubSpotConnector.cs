using System.Collections.Immutable;
using Hearth.Connectors.Http;
using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Events;
using Hearth.Connectors.HubSpot.Feeds;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Setup;
using Hearth.Connectors.HubSpot.Writes;
using Hearth.Connectors.Quotas;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.HubSpot;

/// <summary>
/// One HubSpot portal: contacts are a household's people, deals in the job pipeline are jobs. Thread-safe; one per connection
/// and process, because it holds the connection's circuit breaker.
/// </summary>
public sealed class HubSpotConnector : IConnector
{
    /// <summary>The name of the client that <see cref="HubSpotRegistration.AddHubSpotClient"/> registers.</summary>
    public const string HttpClientName = "hubspot";

    private readonly Portal _portal;
    private readonly FeedReader _feeds;
    private readonly RecordReader _records;
    private readonly EventReader _events;
    private readonly RecordWriter _writer;
    private readonly AssociationWriter _associations;
    private readonly LabelWriter _labels;

    private HubSpotConnector(
        ConnectionId connection, HubSpotConnection options, HubSpotClient client, TimeProvider time, ILogger logger)
    {
        Connection = connection;
        Feeds = FeedNames.Polls(options);
        Sweeps = FeedNames.Sweeps(options);
        _portal = new Portal(connection.Value, options, client, logger);
        _feeds = new FeedReader(connection, options, client, _portal, time, logger);
        _records = new RecordReader(connection, options, client, _portal, time);
        _events = new EventReader(connection, options);
        _writer = new RecordWriter(connection, client, _portal, time, logger);
        _associations = new AssociationWriter(client, AssociationKind.OfDeals(), time);
        _labels = new LabelWriter(client, _portal, time);
    }

    /// <inheritdoc />
    public ConnectionId Connection { get; }

    /// <inheritdoc />
    public SystemKind System => SystemKind.HubSpot;

    /// <inheritdoc />
    public ImmutableArray<FeedDefinition> Feeds { get; }

    /// <inheritdoc />
    public ImmutableArray<FeedDefinition> Sweeps { get; }

    /// <summary>Makes the connector of one connection. No call is made yet.</summary>
    /// <param name="connection">The connection's id.</param>
    /// <param name="options">How to reach the portal; validated by the caller.</param>
    /// <param name="clients">Gives clients by <see cref="HttpClientName"/>.</param>
    /// <param name="quota">Leave to call, shared by the whole cluster.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it reports; never personal data.</param>
    public static HubSpotConnector Create(
        ConnectionId connection, HubSpotConnection options, IHttpClientFactory clients, ICallQuota quota, TimeProvider time,
        ILogger<HubSpotConnector> logger)
    {
        var pipeline = new VendorPipeline(() => clients.CreateClient(HttpClientName), quota, new VendorPipelineOptions(), time);
        return new HubSpotConnector(connection, options, new HubSpotClient(connection.Value, options, pipeline, quota, time, logger), time, logger);
    }

    /// <inheritdoc />
    public Task<Outcome<SetupReport>> PrepareAsync(CancellationToken cancellationToken) => _portal.PrepareAsync(cancellationToken);

    /// <inheritdoc />
    public Task<Outcome<FeedPage>> ReadFeedAsync(string feed, string? cursor, CancellationToken cancellationToken) =>
        _feeds.ReadAsync(feed, cursor, cancellationToken);

    /// <inheritdoc />
    public Task<Outcome<ImmutableArray<Observation>>> ReadRecordsAsync(
        string type, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        _records.ReadAsync(RecordMappings.Of(type), ids, cancellationToken);

    /// <inheritdoc />
    public Task<Outcome<long?>> CountRecordsAsync(string type, CancellationToken cancellationToken) =>
        _records.CountAsync(RecordMappings.Of(type), cancellationToken);

    /// <inheritdoc />
    public WebhookReading ReadEvent(ReadOnlyMemory<byte> json, DateTimeOffset receivedAt) => _events.Read(json.Span, receivedAt, _portal.Known);

    /// <inheritdoc />
    public Task<Outcome<ImmutableArray<RecordRef>>> FindAlikeAsync(RecordWrite creation, CancellationToken cancellationToken) =>
        // Contacts and deals are upserted by properties that are unique.
        Task.FromResult<Outcome<ImmutableArray<RecordRef>>>(new Outcome<ImmutableArray<RecordRef>>.Success([]));

    /// <inheritdoc />
    public int WriteBatchMax(string type) => HubSpotLimits.WriteBatchMax(type);

    /// <inheritdoc />
    public Task<ImmutableArray<WriteOutcome>> WriteAsync(string type, IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken) =>
        type switch
        {
            RecordType.DealContact => _associations.WriteAsync(writes, cancellationToken),
            RecordType.HouseholdContact => _labels.WriteAsync(writes, cancellationToken),
            _ => _writer.WriteAsync(RecordMappings.Of(type), writes, cancellationToken),
        };
}
