using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Connectors.HubSpot;
using Hearth.Connectors.HubSpot.Events;
using Hearth.Connectors.HubSpot.Feeds;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Calls;
using Hearth.Tests.Simulation.Vendors.HubSpot;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors;

/// <summary>
/// A HubSpot portal in memory, and the connector to it. Mapping, queries, cursors and the reading of events are the real ones;
/// only HTTP is not there.
/// </summary>
internal sealed class ModelHubSpot : IConnector
{
    private readonly World _world;
    private readonly VendorGateway _gateway;
    private readonly WebhookSender _sender;
    private readonly PortalReading _reading;
    private readonly Portal _portal;
    private readonly PortalSearch _search;
    private readonly PortalFeeds _feeds;
    private readonly PortalWrites _writes;
    private readonly PortalAssociations _associations;
    private readonly PortalLabels _labels;
    private readonly EventReader _events;

    /// <summary>Opens an empty portal.</summary>
    public ModelHubSpot(World world, Faults faults, ConnectionId connection)
    {
        var options = new HubSpotConnection { PortalId = 4_711, AppId = 77, PollInterval = PollInterval.Drawn(world, connection) };
        (_world, Connection, Feeds, Sweeps) = (world, connection, FeedNames.Polls(options), FeedNames.Sweeps(options));
        _gateway = new VendorGateway(world, faults, "HubSpot");
        _sender = new WebhookSender(world, faults, connection);
        _reading = new PortalReading(connection, options);
        var lag = new IndexLag(faults, world.DrawFor($"{connection} lag"), options.SearchLag);
        _portal = new Portal(world, lag, _reading, new PortalEvents(world, _sender, options), new VendorJournal(SystemKind.HubSpot));
        _search = new PortalSearch(world, _portal, _reading);
        _feeds = new PortalFeeds(world, _gateway, _portal, _search, _reading, options);
        _writes = new PortalWrites(world, faults, _gateway, _portal, _reading);
        _associations = new PortalAssociations(world, _gateway, _portal);
        _labels = new PortalLabels(world, _gateway, _portal);
        _events = new EventReader(connection, options);
    }

    /// <inheritdoc />
    public ConnectionId Connection { get; }

    /// <inheritdoc />
    public SystemKind System => SystemKind.HubSpot;

    /// <inheritdoc />
    public ImmutableArray<FeedDefinition> Feeds { get; }

    /// <inheritdoc />
    public ImmutableArray<FeedDefinition> Sweeps { get; }

    /// <summary>Who is told of what happens; null while nobody is.</summary>
    public WebhookReceiver? Receiver
    {
        get => _sender.Receiver;
        set => _sender.Receiver = value;
    }

    /// <summary>How many webhook deliveries Hearth has yet to take.</summary>
    public int WebhooksOnTheWay => _sender.OnTheWay;

    /// <summary>All that ever happened here.</summary>
    public VendorJournal Journal => _portal.Journal;

    /// <summary>Every record there ever was.</summary>
    public IEnumerable<RecordView> Records => _portal.Records.Select(record => record.View);

    /// <summary>The associations of deals with contacts.</summary>
    public IEnumerable<(RecordRef Deal, RecordRef Contact)> Associations => _portal.Associations.Select(pair =>
        (new RecordRef(Connection, RecordType.Deal, $"{pair.Deal}"), new RecordRef(Connection, RecordType.Contact, $"{pair.Contact}")));

    /// <summary>Which contacts are labelled as members of the household of another contact's person.</summary>
    public IEnumerable<(RecordRef Member, RecordRef Primary)> Labels => _portal.Labels.Select(pair =>
        (new RecordRef(Connection, RecordType.Contact, $"{pair.Member}"), new RecordRef(Connection, RecordType.Contact, $"{pair.Primary}")));

    /// <inheritdoc />
    public Task<Outcome<SetupReport>> PrepareAsync(CancellationToken cancellationToken) =>
        _gateway.CallAsync(writes: false, () => new SetupReport([], []));

    /// <inheritdoc />
    public Task<Outcome<FeedPage>> ReadFeedAsync(string feed, string? cursor, CancellationToken cancellationToken) => _feeds.ReadAsync(feed, cursor);

    /// <inheritdoc />
    public async Task<Outcome<ImmutableArray<Observation>>> ReadRecordsAsync(
        string type, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var standing = await ReadAsync(type, ids, _portal.Find);
        if (standing is not Outcome<ImmutableArray<Observation>>.Success { Value: var found })
        {
            return standing;
        }

        var shown = found.SelectMany(record => record.Absorbed.Append(record.Record)).Select(record => record.Id).ToHashSet();
        return ids.All(shown.Contains)
            ? standing
            : await ReadAsync(type, [.. ids.Where(id => !shown.Contains(id))], _portal.FindInBin).ThenAsync(found.AddRange);
    }

    /// <inheritdoc />
    public Task<Outcome<long?>> CountRecordsAsync(string type, CancellationToken cancellationToken)
    {
        var mapping = RecordMappings.Of(type);
        return _gateway.CallAsync(writes: false, () => (long?)_search.Run(mapping, PollQuery.Count(mapping, _reading.Context)).Total);
    }

    /// <inheritdoc />
    public WebhookReading ReadEvent(ReadOnlyMemory<byte> json, DateTimeOffset receivedAt) => _events.Read(json.Span, receivedAt, _reading.Context);

    /// <inheritdoc />
    public Task<Outcome<ImmutableArray<RecordRef>>> FindAlikeAsync(RecordWrite creation, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<ImmutableArray<RecordRef>>>(new Outcome<ImmutableArray<RecordRef>>.Success([]));

    /// <inheritdoc />
    public int WriteBatchMax(string type) => HubSpotLimits.WriteBatchMax(type);

    /// <inheritdoc />
    public Task<ImmutableArray<WriteOutcome>> WriteAsync(string type, IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken) =>
        type switch
        {
            RecordType.DealContact => _associations.WriteAsync(writes),
            RecordType.HouseholdContact => _labels.WriteAsync(writes),
            _ => _writes.WriteAsync(RecordMappings.Of(type), writes),
        };

    /// <summary>What a record holds; an absorbed one is found under its new id. Null when it does not stand.</summary>
    public RecordView? Find(RecordRef record) => _portal.Find(record.Type, record.Id)?.View;

    /// <summary>A person creates a contact. Null when its email is taken or refused.</summary>
    public RecordRef? CreateContact(IEnumerable<KeyValuePair<string, FieldValue>> fields, string lifecycleStage)
    {
        var properties = fields.SelectMany(field => Properties(RecordType.Contact, field.Key, field.Value)).ToList();
        return IsEmailRefused(properties, null)
            ? null
            : _portal.Create(
                RecordType.Contact,
                properties.Append(KeyValuePair.Create(ContactProperty.Lifecycle, lifecycleStage)),
                Author.Person,
                write: null).Ref;
    }

    /// <summary>A person edits a field of a contact or deal. False when the record does not stand or HubSpot refuses the value.</summary>
    public bool Edit(RecordRef record, string field, FieldValue value)
    {
        var properties = Properties(record.Type, field, value).ToList();
        if (_portal.Find(record.Type, record.Id) is not { } found || IsEmailRefused(properties, found))
        {
            return false;
        }

        _portal.Change(found, properties, Author.Person, write: null);
        return true;
    }

    /// <summary>A person takes Hearth's ids out of a record: all of them, or the first. False when it does not stand.</summary>
    public bool TakeIds(RecordRef record, bool all)
    {
        if (_portal.Find(record.Type, record.Id) is not { } found)
        {
            return false;
        }

        var ids = RecordMappings.Of(record.Type).IdentityProperties;
        _portal.Change(found, ids.Take(all ? ids.Length : 1).Select(id => KeyValuePair.Create(id, "")), Author.Person, write: null);
        return true;
    }

    /// <summary>A person merges two contacts into a new one. Null when one does not stand.</summary>
    public RecordRef? Merge(RecordRef primary, RecordRef secondary) =>
        _portal.Find(RecordType.Contact, primary.Id) is { } first && _portal.Find(RecordType.Contact, secondary.Id) is { } second && first != second
            ? _portal.Merge(first, second).Ref
            : null;

    /// <summary>A person archives a record, or erases it for privacy. False when it does not stand.</summary>
    public bool Remove(RecordRef record, bool erases)
    {
        if (_portal.Find(record.Type, record.Id) is not { } found)
        {
            return false;
        }

        _portal.Remove(found, erases);
        return true;
    }

    private Task<Outcome<ImmutableArray<Observation>>> ReadAsync(
        string type, IReadOnlyCollection<string> ids, Func<string, string, VendorRecord<CrmState>?> find)
    {
        var mapping = RecordMappings.Of(type);
        return _gateway
            .CallAsync(writes: false, () => ids
                .Select(id => find(mapping.Type, id)).OfType<VendorRecord<CrmState>>()
                .DistinctBy(record => record.Id).OrderBy(record => record.Id)
                .Select(record => (Record: record, record.State)).ToList())
            .ThenAsync(rows => rows
                .Select(row => _reading.Observe(row.Record, row.State, withHistory: true, _world.Now)).OfType<Observation>().ToImmutableArray());
    }

    private bool IsEmailRefused(IEnumerable<KeyValuePair<string, string>> properties, VendorRecord<CrmState>? record) => properties.Any(property =>
        property.Key == ContactProperty.Email
        && (Refusals.RefusesEmail(SystemKind.HubSpot, property.Value) || _portal.HolderOf(property.Value, record) is not null));

    private IEnumerable<KeyValuePair<string, string>> Properties(string type, string field, FieldValue value)
    {
        var mapping = RecordMappings.Of(type).OfField(field) ?? throw new ArgumentException($"A {type} has no {field}.", nameof(field));
        return mapping.Properties.Zip(mapping.ValuesOf(value, _reading.Context)!.Value, KeyValuePair.Create);
    }
}
