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

    public Entity Entity { get; private set; } = Entity.New(Id);

    public DateTimeOffset Now => _now;

    public IReadOnlyList<Edit> Edits => _edits;

    public IReadOnlyList<Side> Sides => _sides;

    /// <summary>Called after each delivery with the entity before and after it.</summary>
    public Action<Entity, Entity, Observation>? Delivered { get; set; }

    public Cell CellOf(string field) => Entity.Root.CellOf(field);

    public Vendor At(SystemKind system) => Of(system).Vendor;

    public void Run()
    {
        foreach (var step in _scenario.Steps)
        {
            Take(step);
        }
    }

    /// <summary>Lets everything arrive, then reads and writes until nothing is left to write.</summary>
    /// <returns>The rounds it took.</returns>
    public int Settle()
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
                Deliver(side.Vendor.Show(Tick()));
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
                return round;
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
            At(first).Set(policy.Field, policy.Type is FieldType.Boolean ? FieldValue.Of(false) : FieldValue.Of("base"), Tick());
        }

        Settle();
        foreach (var side in _sides)
        {
            side.Writes.Clear();
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
                Deliver(side.Vendor.Show(Tick()));
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
            : FieldValue.Of($"v{++_values}");
        if (side.Vendor[policy.Field] == value)
        {
            return;
        }

        side.Vendor.Set(policy.Field, value, Tick());
        _edits.Add(new Edit(side.Vendor.System, policy.Field, value, _now));
        _messages.Add(side.Vendor.Show(_now));
    }

    private void DeliverMessage(int pick, bool keep)
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

    private void Deliver(Observation seen)
    {
        var before = Entity;
        Entity = EntityObserver.Observe(before, seen, _scenario.Policy, Tick()).Entity;
        Delivered?.Invoke(before, Entity, seen);
    }

    private void Prepare(Side side)
    {
        if (side.Run is not null)
        {
            return;
        }

        var writes = PendingWrites.For(Entity, _scenario.Policy, side.Shape, side.Lane);
        Entity = WriteConfirmation.TakeOff(Entity, writes);
        side.Run = writes.IsEmpty ? null : new LaneRun(writes);
    }

    private void Apply(Side side)
    {
        if (side.Run is not { IsApplied: false } run)
        {
            return;
        }

        side.Writes.AddRange(run.Writes.SelectMany(write => write.Fields.Select(field => field.Field)));
        side.Run = run with { Answers = [.. run.Writes.Select(write => side.Vendor.Apply(write, Tick()))] };
        _messages.Add(side.Vendor.Show(_now));
    }

    private void Confirm(Side side, bool lost)
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

    private void Restart()
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
