using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>
/// One household with a ServiceTitan customer and a HubSpot contact, in agreement at first. Every step takes a second, so no two
/// things happen at the same time; messages are delivered late, in any order, any number of times, but each at least once.
/// </summary>
internal sealed class World
{
    private const int RoundsMax = 8;
    private static readonly EntityId Id = new("h-1");
    private static readonly ConnectionShape Tenant = new(new ConnectionId("tenant"), SystemKind.ServiceTitan, CreatesCustomers: false);
    private static readonly ConnectionShape Portal = new(new ConnectionId("portal"), SystemKind.HubSpot, CreatesCustomers: false);

    private readonly Scenario _scenario;
    private readonly ImmutableArray<Side> _sides;
    private readonly List<Observation> _messages = [];
    private readonly List<Edit> _edits = [];
    private DateTimeOffset _now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private int _values;

    public World(Scenario scenario)
    {
        _scenario = scenario;
        _sides =
        [
            new Side(Tenant, "customer", new Vendor(new(Tenant.Connection, RecordType.Customer, "1"), SystemKind.ServiceTitan, scenario.ServiceTitan, Id)),
            new Side(Portal, "contact", new Vendor(new(Portal.Connection, RecordType.Contact, "2"), SystemKind.HubSpot, scenario.HubSpot, Id)),
        ];
        Begin();
    }

    private World(World other)
    {
        _scenario = other._scenario;
        _sides = [.. other._sides.Select(side => side.Copy())];
        _messages = [.. other._messages];
        _edits = [.. other._edits];
        _now = other._now;
        _values = other._values;
        Entity = other.Entity;
        Delivered = other.Delivered;
    }

    public Entity Entity { get; private set; } = Entity.New(Id);

    public DateTimeOffset Now => _now;

    public IReadOnlyList<Edit> Edits => _edits;

    public ImmutableArray<Side> Sides => _sides;

    /// <summary>What vendors have shown and Hearth has not heard yet.</summary>
    public IReadOnlyList<Observation> Messages => _messages;

    /// <summary>Called after each delivery with the entity before and after it.</summary>
    public Action<Entity, Entity, Observation>? Delivered { get; set; }

    public Cell CellOf(string field) => Entity.Root.CellOf(field);

    public IEnumerable<Edit> EditsOf(string field) => _edits.Where(edit => edit.Field == field);

    /// <summary>What a field holds everywhere at first.</summary>
    public static FieldValue FirstValueOf(FieldPolicy field) => field.Type is FieldType.Boolean ? FieldValue.Of(false) : FieldValue.Of("base");

    public Vendor At(SystemKind system) => Of(system).Vendor;

    /// <summary>The same world, to go another way from here.</summary>
    public World Copy() => new(this);

    public void Run()
    {
        foreach (var step in _scenario.Steps)
        {
            Take(step);
        }
    }

    /// <summary>Lets everything arrive, then reads and writes until nothing is left to write.</summary>
    /// <param name="isKnown">Asked before anything is written; where it says that the rest is known, nothing more is done.</param>
    /// <returns>False where the rest was known.</returns>
    /// <exception cref="InvalidOperationException">There is no end to it.</exception>
    public bool Settle(Func<World, bool>? isKnown = null)
    {
        foreach (var side in _sides)
        {
            Confirm(side, lost: false);
        }

        for (var round = 1; round <= RoundsMax; round++)
        {
            DeliverAll();
            foreach (var side in _sides)
            {
                Read(side);
            }

            if (round == 1 && isKnown?.Invoke(this) is true)
            {
                return false;
            }

            var wrote = false;
            foreach (var side in _sides)
            {
                Prepare(side);
                wrote |= side.Run is not null;
                Apply(side);
                Confirm(side, lost: false);
            }

            if (!wrote)
            {
                return true;
            }
        }

        throw new InvalidOperationException($"There are still writes after {RoundsMax} rounds without an edit.");
    }

    public void DeliverAll()
    {
        while (_messages.Count > 0)
        {
            DeliverMessage(_scenario.Shuffle, keep: false);
        }
    }

    private void Begin()
    {
        foreach (var policy in _scenario.Policy.Fields)
        {
            var first = policy.Owner is FieldOwner.HubSpot ? SystemKind.HubSpot : SystemKind.ServiceTitan;
            At(first).Set(policy.Field, FirstValueOf(policy), Tick());
        }

        Settle();
        foreach (var side in _sides)
        {
            side.Writes = [];
        }
    }

    private void Take(Step step)
    {
        var side = Of(step.Side);
        switch (step.Kind)
        {
            case StepKind.Edit:
                EditBy(side, step);
                break;
            case StepKind.Deliver:
                DeliverMessage(step.Pick, step.Flag);
                break;
            case StepKind.Read:
                Read(side);
                break;
            case StepKind.Prepare:
                Prepare(side);
                break;
            case StepKind.Apply:
                Apply(side);
                break;
            case StepKind.Confirm:
                Confirm(side, step.Flag);
                break;
            case StepKind.Restart:
                Restart();
                break;
        }
    }

    private void EditBy(Side side, Step step)
    {
        var policy = _scenario.Policy.Fields[step.Pick % _scenario.Policy.Fields.Length];
        var value = policy.Type is FieldType.Boolean ? FieldValue.Of(step.Flag)
            : step.Flag && _scenario.Clears ? FieldValue.Empty
            : step.Flag && _scenario.Repeats && _values > 0 ? FieldValue.Of($"v{1 + (step.Pick / _scenario.Policy.Fields.Length % _values)}")
            : FieldValue.Of($"v{++_values}");
        Edit(side, policy.Field, value);
    }

    /// <summary>A person enters a value; one that stands there already is no edit.</summary>
    public void Edit(Side side, string field, FieldValue value)
    {
        if (side.Vendor[field] == value)
        {
            return;
        }

        side.Vendor.Set(field, value, Tick());
        _edits.Add(new Edit(side.Vendor.System, field, value, _now));
        _messages.Add(side.Vendor.Show(_now));
    }

    /// <summary>A message arrives; where it is kept, it will arrive again.</summary>
    public void DeliverMessage(int pick, bool keep)
    {
        if (_messages.Count == 0)
        {
            return;
        }

        var index = pick % _messages.Count;
        var message = _messages[index];
        if (!keep)
        {
            _messages.RemoveAt(index);
        }

        Deliver(message);
    }

    public void Read(Side side) => Deliver(side.Vendor.Show(Tick()));

    private void Deliver(Observation seen)
    {
        var before = Entity;
        Entity = EntityObserver.Observe(before, seen, _scenario.Policy, Tick()).Entity;
        Delivered?.Invoke(before, Entity, seen);
    }

    public bool HasWritesFor(Side side) => PendingWrites.Any(Entity, _scenario.Policy, side.Shape, side.Lane);

    public void Prepare(Side side)
    {
        if (side.Run is not null)
        {
            return;
        }

        var writes = PendingWrites.For(Entity, _scenario.Policy, side.Shape, side.Lane);
        Entity = WriteConfirmation.TakeOff(Entity, writes, _now);
        side.Run = writes.IsEmpty ? null : new LaneRun(writes);
    }

    public void Apply(Side side)
    {
        if (side.Run is not { IsApplied: false } run)
        {
            return;
        }

        side.Writes = side.Writes.AddRange(run.Writes.SelectMany(write => write.Fields.Select(field => field.Field)));
        side.Run = run with { Answers = [.. run.Writes.Select(write => side.Vendor.Apply(write, Tick()))] };
        _messages.Add(side.Vendor.Show(_now));
    }

    public void Confirm(Side side, bool lost)
    {
        if (side.Run is not { } run)
        {
            return;
        }

        side.Lost += lost ? 1 : 0;
        for (var index = 0; index < run.Writes.Length; index++)
        {
            var answer = run.IsApplied && !lost
                ? run.Answers[index]
                : new WriteOutcome.Retry("No answer came.", NotBefore: null, MayHaveApplied: run.IsApplied);
            Entity = WriteConfirmation.Land(Entity, run.Writes[index], answer, Tick());
        }

        side.Run = null;
    }

    public void Restart()
    {
        foreach (var side in _sides)
        {
            side.Lost += side.Run is null ? 0 : 1;
            side.Run = null;
        }

        Entity = Entity with { Links = [.. Entity.Links.Select(link => link with { Flying = [] })] };
    }

    private Side Of(SystemKind system) => _sides.Single(side => side.Vendor.System == system);

    private DateTimeOffset Tick() => _now = _now.AddSeconds(1);
}
