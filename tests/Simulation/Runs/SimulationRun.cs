using Hearth.Contracts.Status;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Documents;
using Hearth.Grains.Identity;
using Hearth.Storage.Identity;
using Hearth.Tests.Simulation.Hosting;
using Hearth.Tests.Simulation.Laws;
using Hearth.Tests.Simulation.People;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors;

namespace Hearth.Tests.Simulation.Runs;

/// <summary>
/// One run: people work at both vendors while the program keeps them in agreement and everything fails that can fail; then the
/// faults stop, the world drains, and the laws are asked.
/// </summary>
internal sealed class SimulationRun
{
    private static readonly AccountId Account = new("evergreen");
    private static readonly ConnectionId TenantId = new("tenant");
    private static readonly ConnectionId PortalId = new("portal");
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan DrainDeadline = TimeSpan.FromHours(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan CrashEvery = TimeSpan.FromSeconds(2);
    private static readonly DocumentSerializer Documents = new();

    private readonly RunOptions _options;
    private readonly World _world;
    private readonly Faults _faults;
    private readonly Database _database;
    private readonly ModelServiceTitan _tenant;
    private readonly ModelHubSpot _portal;
    private readonly SyncPolicy _policy;
    private readonly Plan _plan;
    private readonly SequentialIds _ids = new();
    private readonly Draw _crashes;
    private readonly List<AskedSplit> _splits = [];
    private HearthProcess? _process;
    private AccountStatus? _lastStatus;
    private int _crashCount;

    private SimulationRun(RunOptions options)
    {
        _options = options;
        _world = new World(options.Seed, new Story(options.KeepsStory));
        _faults = Faults.Drawn(options.Seed, options.WithoutFaults);
        _database = new Database(_world, _faults);
        _policy = PolicyDraw.Drawn(options.Seed);
        _plan = Plan.Drawn(options.Seed).Without(options.WithoutActions);
        _tenant = new ModelServiceTitan(_world, _faults, TenantId);
        _portal = new ModelHubSpot(_world, _faults, PortalId);
        _crashes = _world.DrawFor("crashes");
    }

    /// <summary>Makes a run.</summary>
    public static RunResult Execute(RunOptions options) => new SimulationRun(options).Execute();

    private RunResult Execute()
    {
        _plan.Begin(_world, new Town(_world, _tenant, _portal) { SplitsOff = SplitOff });
        StartProcess();
        ConsiderCrash();
        RunUntil(_plan.End + Aftermath);
        _faults.Stop();
        _world.Tell("world", $"the faults stop");
        if (!Drain())
        {
            return Result("the world drains",
            [
                $"Nothing was settled {DrainDeadline} after the last fault: {Describe(_lastStatus)}",
                .. _database.WorkRows.Waiting.Select(row => $"{row.Key} waits in {row.Lane} ({row.Set}): {row.Error ?? "no error"}"),
            ]);
        }

        _world.Tell("world", $"everything is settled");
        var writes = Writes();
        RunUntil(_world.Age + Rest);
        var evidence = Gather(Writes() - writes);
        foreach (var law in AllLaws.List)
        {
            if (law.Violations(evidence).ToList() is { Count: > 0 } violations)
            {
                return Result(law.Name, violations);
            }
        }

        return Result(null, []);
    }

    private void StartProcess()
    {
        var setup = new AccountSetup(
            Account,
            _policy,
            [
                new AccountConnection(_tenant, new ConnectionShape(TenantId, SystemKind.ServiceTitan, CreatesCustomers: true)),
                new AccountConnection(_portal, new ConnectionShape(PortalId, SystemKind.HubSpot, CreatesCustomers: false)),
            ]);
        _process = new HearthProcess(_world, _faults, _database, setup, _ids);
        _tenant.Receiver = _portal.Receiver = _process.ReceiveAsync;
        _world.Machine.Died = Crash;
        _process.Start();
    }

    private bool SplitOff(RecordRef record)
    {
        if (_process is not { } process)
        {
            return false;
        }

        var (place, at) = (_splits.Count, _world.Now);
        _splits.Add(new AskedSplit(record, at, null, null));
        _ = _world.Machine.Start(async () =>
        {
            if (await process.SplitOffAsync(record) is { } answer)
            {
                _splits[place] = new AskedSplit(record, at, answer.From, answer.Into);
                _world.Tell("operator", $"hears that {record} was divided off from {answer.From} into {answer.Into}");
            }
        });
        return true;
    }

    private void ConsiderCrash() => _world.After(_crashes.Between(CrashEvery, CrashEvery * 10), () =>
    {
        if (_process is not null && _faults.Strikes(FaultKind.Crash))
        {
            _world.Machine.DieAfter(_crashes.Below(40));
        }

        ConsiderCrash();
    });

    private void Crash()
    {
        _crashCount++;
        _world.Tell("silo", $"is killed");
        _process = null;
        _tenant.Receiver = _portal.Receiver = null;
        _world.Crash();
        _world.After(_crashes.Between(TimeSpan.Zero, TimeSpan.FromSeconds(20)), () =>
        {
            _world.Tell("silo", $"starts again");
            StartProcess();
        });
    }

    private void RunUntil(TimeSpan age)
    {
        while (_world.Age < age && _world.Next())
        {
        }
    }

    /// <summary>
    /// Lets the world go on until the program says twice in a row that it is settled, with everything that happened until now.
    /// </summary>
    private bool Drain()
    {
        var last = _world.Now;
        var deadline = _world.Age + DrainDeadline;
        var settled = 0;
        while (_world.Age < deadline)
        {
            RunUntil(_world.Age + Look);
            settled = IsEverythingTold && _process is { } process && Ask(process) is { Settled: true } status && status.SettledThrough >= last ? settled + 1 : 0;
            if (settled == 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A late event is news, which no program can have taken in before.</summary>
    private bool IsEverythingTold => _tenant.WebhooksOnTheWay + _portal.WebhooksOnTheWay == 0;

    private AccountStatus? Ask(HearthProcess process)
    {
        AccountStatus? answer = null;
        var asked = _world.Machine.Start(async () => answer = await process.StatusAsync());
        var deadline = _world.Age + AnswerDeadline;
        while (!asked.IsCompleted && _world.Age < deadline && _world.Next())
        {
        }

        return _lastStatus = answer;
    }

    private int Writes() => _tenant.Journal.WriteCount + _portal.Journal.WriteCount;

    private Evidence Gather(int writesAtRest) => new([.. _tenant.Records, .. _portal.Records])
    {
        Policy = _policy,
        Entities = [.. Stored("household").Concat(Stored("job")).Where(entity => entity.MergedInto is null)],
        Forwards = Stored("household").Where(entity => entity.MergedInto is not null).ToDictionary(entity => entity.Id, entity => entity.MergedInto!.Value),
        Links = _database.Identities.Links,
        Journals = [_tenant.Journal, _portal.Journal],
        Labels = [.. _portal.Labels],
        Splits = _splits,
        Divisions = [.. _database.Unions.Begun.Where(union => union.Kind is UnionKind.Split).Select(union => (union.From, union.Into, union.BegunAt))],
        Waiting = [.. _database.WorkRows.Waiting],
        Letters = [.. _database.WorkRows.Letters],
        ReadModels = _database.ReadModels.Documents.ToDictionary(row => row.Id, row => row.Document),
        Doubts = _crashCount + Count(FaultKind.VendorFailsAfter) + Count(FaultKind.DiskFailsAfter) + Count(FaultKind.DiskFailsBefore)
            + Count(FaultKind.StaleRead) + Count(FaultKind.VendorSlow) + Count(FaultKind.SecondActivation) + Count(FaultKind.Deactivation),
        FlightsMayBeForgotten = _crashCount + Count(FaultKind.VendorFailsBefore) + Count(FaultKind.VendorFailsAfter) + Count(FaultKind.RecordFails)
            + Count(FaultKind.DiskFailsBefore) + Count(FaultKind.DiskFailsAfter) + Count(FaultKind.Deactivation) + Count(FaultKind.SecondActivation)
            + Count(FaultKind.StaleRead) > 0,
        AnswersWereSlow = Count(FaultKind.VendorSlow) > 0,
        EventsMayBeLost = _crashCount + Count(FaultKind.WebhookLost) + Count(FaultKind.DiskFailsBefore) + Count(FaultKind.DiskFailsAfter) + Count(FaultKind.DiskSlow) > 0,
        WritesAtRest = writesAtRest,
    };

    private int Count(FaultKind kind) => _faults.Met.GetValueOrDefault(kind);

    private IEnumerable<Entity> Stored(string kind) => _database.States.Keys(kind)
        .Select(key => Documents.Deserialize<EntityDocument>(_database.States.Read(kind, key)!.Value.Bytes).ToEntity());

    private RunResult Result(string? law, IReadOnlyList<string> violations)
    {
        var met = _faults.Met.ToDictionary();
        if (_crashCount > 0)
        {
            met[FaultKind.Crash] = _crashCount;
        }

        if (_world.Story.IsKept)
        {
            List<Entity> entities = [.. Stored("household"), .. Stored("job")];
            Decisions.Tell(_world, entities);
            Decisions.TellOfBeliefs(_world, entities);
        }

        return new RunResult(_options, law, violations, met, _plan.Actions.Length, _tenant.Journal.Writes.Count + _portal.Journal.Writes.Count, _world.Story.Lines);
    }

    private static string Describe(AccountStatus? status) => status is null
        ? "no answer"
        : string.Join(
            "; ",
            status.Lanes.Where(lane => lane.Depth > 0).Select(lane => $"{lane.Depth} in {lane.Lane}")
                .Concat(status.Feeds.Where(feed => feed.LastError is not null || feed.ReadThrough is null).Select(feed => $"{feed.Name} {feed.State} {feed.LastError}"))
                .Concat(status.Connections.Where(connection => connection.State != "ready").Select(connection => $"{connection.Connection} {connection.State}")));

    private sealed class SequentialIds : IEntityIds
    {
        private int _last;

        public EntityId Next(EntityKind kind) => EntityId.Create(kind, $"{++_last:000000}");
    }
}
