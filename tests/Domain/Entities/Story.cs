using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

/// <summary>
/// Tells an entity's story: what was seen, what the lanes wrote. Times are seconds after <see cref="Start"/>. HubSpot dates
/// fields; ServiceTitan dates records.
/// </summary>
internal sealed class Story(EntityId id, SyncPolicy? policy = null)
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly ConnectionShape Tenant = new(new ConnectionId("tenant"), SystemKind.ServiceTitan, CreatesCustomers: true);
    public static readonly ConnectionShape Portal = new(new ConnectionId("portal"), SystemKind.HubSpot, CreatesCustomers: false);

    private int _seconds;

    public static Story OfAHousehold(SyncPolicy? policy = null) => new(new EntityId("h-1"), policy);

    public static Story OfAJob() => new(new EntityId("j-1"));

    public SyncPolicy Policy { get; } = policy ?? DefaultPolicy.Create();

    public Entity Entity { get; set; } = Entity.New(id);

    public DateTimeOffset Now => Start.AddSeconds(_seconds);

    public Part Person(string id = "p1") => Entity.FindPart(id)!;

    public string Agreed(string field, string part = Part.RootId) => Entity.FindPart(part)!.ValueOf(field).Text;

    public Observation Customer(string id, params (string Field, string Value)[] fields) =>
        Shown(RecordType.Customer, id, SystemKind.ServiceTitan, fields);

    public Observation Contact(string id, params (string Field, string Value)[] fields) =>
        Shown(RecordType.Contact, id, SystemKind.HubSpot, fields);

    public Observation Method(string id, string customer, string field, string value) =>
        Shown(RecordType.CustomerContact, id, SystemKind.ServiceTitan, (field, value)) with
        {
            Parent = new RecordRef(Tenant.Connection, RecordType.Customer, customer),
        };

    public Observation Job(string id, params (string Field, string Value)[] fields) => Shown(RecordType.Job, id, SystemKind.ServiceTitan, fields);

    public Observation Appointment(string id, string start, string status = "Scheduled") => Shown(
        RecordType.Appointment, id, SystemKind.ServiceTitan, (FieldName.AppointmentStart, start), (FieldName.AppointmentStatus, status));

    public ObserveResult Sees(Observation seen)
    {
        var result = EntityObserver.Observe(Entity, seen, Policy, Tick());
        Entity = result.Entity;
        return result;
    }

    public ImmutableArray<RecordWrite> Pending(ConnectionShape connection, string lane) =>
        PendingWrites.For(Entity, Policy, connection, lane);

    public ImmutableArray<RecordWrite> PendingCustomers() => Pending(Tenant, "customer");

    public ImmutableArray<RecordWrite> PendingContacts() => Pending(Portal, "contact");

    public void TakesOff(params IEnumerable<RecordWrite> writes) => Entity = WriteConfirmation.TakeOff(Entity, writes, Now);

    public void Lands(RecordWrite write, WriteOutcome outcome) => Entity = WriteConfirmation.Land(Entity, write, outcome, Tick());

    /// <summary>The write is sent and done; the vendor shows what was written, or its own rendering of a field.</summary>
    public void Applies(RecordWrite write, string newId = "new", params (string Field, string Value)[] rendered)
    {
        TakesOff(write);
        Lands(write, Done(write, newId, rendered));
    }

    public WriteOutcome.Applied Done(RecordWrite write, string newId = "new", params (string Field, string Value)[] rendered) => new(
        new RecordRef(write.Connection, write.Type, write.Id ?? newId),
        Tick(),
        write.Fields.ToImmutableDictionary(field => field.Field, field => field.Value)
            .SetItems(rendered.Select(field => KeyValuePair.Create(field.Field, FieldValue.Of(field.Value)))));

    /// <summary>Writes everything that both lanes of a household have, until there is nothing left.</summary>
    public void Settles()
    {
        for (var round = 0; round < 4; round++)
        {
            foreach (var write in PendingCustomers().Concat(PendingContacts()))
            {
                Applies(write, $"new{_seconds}");
            }
        }

        PendingCustomers().Concat(PendingContacts()).Should().BeEmpty();
    }

    public Observation Shown(string type, string id, SystemKind system, params (string Field, string Value)[] fields)
    {
        var at = Tick();
        return new Observation
        {
            Record = new RecordRef((system is SystemKind.HubSpot ? Portal : Tenant).Connection, type, id),
            System = system,
            ModifiedAt = at,
            ReadAt = at,
            Fields = [.. fields.Select(field => new ObservedField(
                field.Field,
                FieldValue.Of(field.Value),
                system is SystemKind.HubSpot ? SourceTime.Certain(at) : SourceTime.NotAfter(at)))],
        };
    }

    /// <summary>Time passes in which nothing happens.</summary>
    public void Passes(TimeSpan time) => _seconds += (int)time.TotalSeconds;

    /// <summary>Waits until another story's present, where that is later.</summary>
    public void CatchesUpWith(Story other) => _seconds = Math.Max(_seconds, other._seconds);

    private DateTimeOffset Tick()
    {
        _seconds++;
        return Now;
    }
}
