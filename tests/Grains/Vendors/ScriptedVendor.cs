using System.Collections.Immutable;
using System.Globalization;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Grains.Vendors;

/// <summary>A vendor in memory that a test edits, breaks and counts. It knows nothing of households or jobs.</summary>
internal sealed class ScriptedVendor(ConnectionId connection, SystemKind system, TimeProvider clock) : IConnector
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly Dictionary<RecordRef, VendorRecord> _records = [];
    private readonly List<VendorCall> _calls = [];
    private readonly List<RecordWrite> _writes = [];
    private long _sequence;

    public ConnectionId Connection => connection;

    public SystemKind System => system;

    public ImmutableArray<FeedDefinition> Feeds { get; } = system is SystemKind.ServiceTitan
        ? [Feed("customers", RecordType.Customer, 0), Feed("customer-contacts", RecordType.CustomerContact, 1), Feed("locations", RecordType.Location, 2), Feed("jobs", RecordType.Job, 3), Feed("appointments", RecordType.Appointment, 4)]
        : [Feed("contacts", RecordType.Contact, 0), Feed("deals", RecordType.Deal, 1)];

    public ImmutableArray<FeedDefinition> Sweeps { get; set; } = [];

    public int PageSize { get; set; } = 50;

    public int WriteBatch { get; set; } = 10;

    /// <summary>True when feeds date only the record, and a read by id dates each field.</summary>
    public bool FeedsCanBeRefined { get; set; }

    public Func<Outcome<SetupReport>> OnPrepare { get; set; } = () => new Outcome<SetupReport>.Success(new SetupReport([], []));

    /// <summary>Records that no feed or sweep shows, although they stand.</summary>
    public HashSet<RecordRef> Unlisted { get; } = [];

    /// <summary>Answers a call with a failure, where it returns one.</summary>
    public Func<VendorCall, VendorFailure?> Fails { get; set; } = _ => null;

    /// <summary>Answers a write in the vendor's place, where it returns an outcome. Nothing is applied then.</summary>
    public Func<RecordWrite, WriteOutcome?> Answers { get; set; } = _ => null;

    /// <summary>What a search for records like one that is to be created finds.</summary>
    public Func<RecordWrite, ImmutableArray<RecordRef>> Alike { get; set; } = _ => [];

    /// <summary>Loses the answer of a write that was applied, where it returns true.</summary>
    public Func<RecordWrite, bool> LosesAnswer { get; set; } = _ => false;

    /// <summary>Asks to be left alone for good, when nobody looks at it any more.</summary>
    public void Retire() => Fails = _ => new VendorFailure(FailureClass.WaitUntil, null, "Retired.", clock.GetUtcNow().AddYears(100));

    public ImmutableArray<VendorCall> Calls => Locked(() => _calls.ToImmutableArray());

    /// <summary>Every write that was asked for, in order.</summary>
    public ImmutableArray<RecordWrite> Writes => Locked(() => _writes.ToImmutableArray());

    public ImmutableArray<VendorRecord> Records(string type) =>
        Locked(() => _records.Values.Where(record => record.Ref.Type == type).OrderBy(record => record.Sequence).ToImmutableArray());

    public VendorRecord? Find(RecordRef record) => Locked(() => _records.GetValueOrDefault(record));

    public RecordRef RefOf(string type, string id) => new(connection, type, id);

    /// <summary>Creates or edits a record as a person at the vendor does.</summary>
    public RecordRef Edit(string type, string id, RecordRef? parent = null, string? stage = null, params (string Field, string Value)[] fields) =>
        Locked(() =>
        {
            var reference = RefOf(type, id);
            var now = clock.GetUtcNow();
            var record = _records.GetValueOrDefault(reference) ?? new VendorRecord(reference, system);
            record = record with
            {
                Parent = parent ?? record.Parent,
                Traits = stage is null ? record.Traits : record.Traits.SetItem("lifecyclestage", stage),
                Fields = record.Fields.SetItems(fields.Select(field =>
                    KeyValuePair.Create(field.Field, new VendorField(FieldValue.Of(field.Value), now, ByHearth: false)))),
            };
            Put(record, now);
            return reference;
        });

    public void Archive(RecordRef record) => Locked(() => Put(_records[record] with { State = RecordState.Archived }, clock.GetUtcNow()));

    /// <summary>Merges a record into another: it is inactive from now on and says where it went.</summary>
    public void Merge(RecordRef loser, RecordRef survivor) => Locked(() =>
    {
        var record = _records[loser];
        Put(record with { State = RecordState.Archived, Traits = record.Traits.SetItem("mergedTo", survivor.Id) }, clock.GetUtcNow());
    });

    /// <summary>Undoes a merge.</summary>
    public void Unmerge(RecordRef record) => Locked(() =>
        Put(_records[record] with { State = RecordState.Live, Traits = _records[record].Traits.Remove("mergedTo") }, clock.GetUtcNow()));

    /// <summary>Lets a record carry an entity's id.</summary>
    public void Stamp(RecordRef record, EntityId entity) => Identify(record, new StoredIdentity(entity, null));

    /// <summary>Lets a record say something else about whom it belongs to.</summary>
    public void Identify(RecordRef record, StoredIdentity stored) => Locked(() => Put(
        (_records.GetValueOrDefault(record) ?? new VendorRecord(record, system)) with { Stored = stored }, clock.GetUtcNow()));

    /// <summary>Removes a record so that nothing tells of it any more.</summary>
    public void Vanish(RecordRef record) => Locked(() => _records.Remove(record));

    public Task<Outcome<SetupReport>> PrepareAsync(CancellationToken cancellationToken)
    {
        Note(new VendorCall("prepare", "", []));
        return Task.FromResult(OnPrepare());
    }

    public Task<Outcome<FeedPage>> ReadFeedAsync(string feed, string? cursor, CancellationToken cancellationToken) =>
        Answer(new VendorCall("feed", feed, [cursor ?? ""]), () =>
        {
            var type = Feeds.Concat(Sweeps).Single(definition => definition.Name == feed).RecordType;
            var after = cursor is null ? 0 : long.Parse(cursor, CultureInfo.InvariantCulture);
            var readAt = clock.GetUtcNow();
            var found = _records.Values.Where(record => record.Ref.Type == type && record.Sequence > after && !Unlisted.Contains(record.Ref))
                .OrderBy(record => record.Sequence).Take(PageSize + 1).ToList();
            var page = found.Take(PageSize).ToList();
            var next = page.Count == 0 ? after : page[^1].Sequence;
            return new FeedPage(
                [.. page.Select(record => record.Show(readAt, FeedsCanBeRefined))],
                next.ToString(CultureInfo.InvariantCulture),
                found.Count > PageSize,
                readAt);
        });

    public Task<Outcome<ImmutableArray<Observation>>> ReadRecordsAsync(
        string type, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Answer(new VendorCall("records", type, [.. ids]), () => _records.Values
            .Where(record => record.Ref.Type == type
                && ids.Contains(type == RecordType.CustomerContact ? record.Parent?.Id : record.Ref.Id))
            .Select(record => record.Show(clock.GetUtcNow(), canRefine: false))
            .ToImmutableArray());

    public Task<Outcome<long?>> CountRecordsAsync(string type, CancellationToken cancellationToken) =>
        Answer(new VendorCall("count", type, []), () => (long?)_records.Keys.Count(record => record.Type == type));

    public WebhookReading ReadEvent(ReadOnlyMemory<byte> json, DateTimeOffset receivedAt) =>
        EventText.Read(json, connection, system, receivedAt);

    public Task<Outcome<ImmutableArray<RecordRef>>> FindAlikeAsync(RecordWrite creation, CancellationToken cancellationToken) =>
        Answer(new VendorCall("alike", creation.Type, []), () => Alike(creation));

    public int WriteBatchMax(string type) => WriteBatch;

    public Task<ImmutableArray<WriteOutcome>> WriteAsync(string type, IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken)
    {
        Note(new VendorCall("write", type, [.. writes.Select(write => write.Id ?? "new")]));
        return Task.FromResult(writes.Select(Write).ToImmutableArray());
    }

    private static FeedDefinition Feed(string name, string type, int order) => new(name, type, Interval, TimeSpan.Zero, order);

    private WriteOutcome Write(RecordWrite write)
    {
        Locked(() => _writes.Add(write));
        if (Answers(write) is { } scripted)
        {
            return scripted;
        }

        return Locked<WriteOutcome>(() =>
        {
            var existing = write.VerifyFirst
                ? _records.Values.FirstOrDefault(record => record.Ref.Type == write.Type && record.Stored?.Entity == write.Entity && record.Parent == write.Parent)
                : null;
            if (existing is { Ref.Type: not RecordType.CustomerContact })
            {
                return new WriteOutcome.Exists(existing.Ref);
            }

            var reference = existing?.Ref ?? RefOf(write.Type, write.Id ?? $"new{_sequence + 1}");
            var now = clock.GetUtcNow();
            var record = _records.GetValueOrDefault(reference) ?? new VendorRecord(reference, system) { Parent = write.Parent };
            if (write.Kind is not WriteKind.Create && write.Type is not (RecordType.DealContact or RecordType.HouseholdContact) && !_records.ContainsKey(reference))
            {
                return new WriteOutcome.Gone();
            }

            Put(
                record with
                {
                    State = write.Kind is WriteKind.Delete ? RecordState.Archived : record.State,
                    Stored = write.StampIdentity ? new StoredIdentity(write.Entity, write.Part, write.Counterpart) : record.Stored,
                    Fields = record.Fields.SetItems(write.Fields.Select(field =>
                        KeyValuePair.Create(field.Field, new VendorField(field.Value, now, ByHearth: true)))),
                },
                now);
            return LosesAnswer(write)
                ? new WriteOutcome.Retry("The answer was lost.", null, MayHaveApplied: true)
                : new WriteOutcome.Applied(reference, now, write.Fields.ToImmutableDictionary(field => field.Field, field => field.Value));
        });
    }

    private void Put(VendorRecord record, DateTimeOffset now) =>
        _records[record.Ref] = record with { ModifiedAt = now, Sequence = ++_sequence };

    private Task<Outcome<T>> Answer<T>(VendorCall call, Func<T> read)
    {
        Note(call);
        return Task.FromResult<Outcome<T>>(Fails(call) is { } failure
            ? new Outcome<T>.Failure(failure)
            : new Outcome<T>.Success(Locked(read)));
    }

    private void Note(VendorCall call) => Locked(() => _calls.Add(call));

    private void Locked(Action action)
    {
        lock (_lock)
        {
            action();
        }
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
