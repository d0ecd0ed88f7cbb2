using Hearth.Contracts;
using Hearth.Contracts.Accounts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Feeds;
using Hearth.Contracts.Identity;
using Hearth.Contracts.Lanes;
using Hearth.Contracts.Status;
using Hearth.Contracts.Work;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;
using Hearth.Grains;
using Hearth.Grains.Accounts;
using Hearth.Grains.Documents;
using Hearth.Grains.Entities;
using Hearth.Grains.Erasing;
using Hearth.Grains.Feeds;
using Hearth.Grains.Identity;
using Hearth.Grains.Inbox;
using Hearth.Grains.Lanes;
using Hearth.Grains.Ledger;
using Hearth.Grains.Routing;
using Hearth.Storage.Work;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Timers;

namespace Hearth.Tests.Simulation.Hosting;

/// <summary>
/// One life of the program: the real grains, router and lanes, composed as the host composes them, on the world's disk, clock
/// and network.
/// </summary>
internal sealed class HearthProcess
{
    private static readonly JsonStates Json = new();
    private static readonly DocumentSerializer Documents = new();

    private readonly World _world;
    private readonly Machine _machine;
    private readonly Database _database;
    private readonly AccountSetup _setup;
    private readonly IConnectorDirectory _directory;
    private readonly GrainHost _host;
    private readonly GrainDirectory _grains;
    private readonly ObservationRouter _router;
    private readonly GrainTelemetry _telemetry;
    private readonly Lifetime _lifetime = new();

    /// <summary>Composes the program. Nothing runs before <see cref="Start"/>.</summary>
    public HearthProcess(World world, Faults faults, Database database, AccountSetup setup, IEntityIds ids)
    {
        _world = world;
        _machine = world.Machine;
        _database = database;
        _setup = setup;
        _directory = new OneAccount(setup);
        _telemetry = new GrainTelemetry(new Meters());
        _host = new GrainHost(world, faults, Kinds(ids));
        _grains = new GrainDirectory(_host, new Dictionary<Type, string>
        {
            [typeof(IHouseholdGrain)] = "household",
            [typeof(IJobGrain)] = "job",
            [typeof(IRegistrarGrain)] = "registrar",
            [typeof(ILaneGrain)] = "lane",
            [typeof(ILedgerGrain)] = "ledger",
            [typeof(IFeedGrain)] = "feed",
            [typeof(IInboxGrain)] = "inbox",
            [typeof(IAccountGrain)] = "account",
        });
        _router = new ObservationRouter(
            _grains, database.Identities, database.Work, _directory, new Unheard(), _telemetry, world.Time, new StoryLogger<ObservationRouter>(world));
        var services = new ServiceCollection();
        services.AddSingleton<ITimerRegistry>(new GrainTimers(world, _machine));
        services.AddSingleton<IReminderRegistry>(new Reminders(world, _machine, _host));
        _host.Services = services.BuildServiceProvider();
    }

    /// <summary>Starts the account, as the host does at its start.</summary>
    public void Start() => _ = _machine.Start(() => _grains.GetGrain<IAccountGrain>(_setup.Account.Value).StartAsync());

    /// <summary>Takes in webhook events as the receiver does. False when they could not be stored.</summary>
    public Task<bool> ReceiveAsync(ConnectionId connection, IReadOnlyList<(string EventId, byte[] Json)> events) => _machine.Start(async () =>
    {
        var lane = GrainKeys.InboxLane(_setup.Account, connection);
        try
        {
            await _database.Work.AddAsync(
                WorkSet.Inbox,
                [.. events.Select(item => new WorkItem(lane, item.EventId, 0, OutboxPriority.Interactive, _world.Now, item.Json))],
                CancellationToken.None);
        }
        catch (DiskException)
        {
            return false;
        }

        await _grains.GetGrain<IInboxGrain>(lane).NudgeAsync();
        return true;
    });

    /// <summary>
    /// Divides a record off from its household, as an operator does. Answers with both households, or with null where nothing was divided.
    /// </summary>
    public Task<(EntityId From, EntityId Into)?> SplitOffAsync(RecordRef record) => _machine.Start<(EntityId, EntityId)?>(async () =>
    {
        try
        {
            var found = await _database.Identities.FindEntitiesAsync(_setup.Account, [record], CancellationToken.None);
            if (!found.TryGetValue(record, out var household))
            {
                return null;
            }

            var answer = await _grains.GetGrain<IRegistrarGrain>(_setup.Account.Value).SplitAsync(household, [record], UnionCause.Review("operator"));
            return answer.Refusal is UnionRefusal.None ? (household, answer.Household) : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The operator sees an error. What had begun is finished all the same.
            return null;
        }
    });

    /// <summary>What an operator sees.</summary>
    public Task<AccountStatus> StatusAsync() => _machine.Start(() => _grains.GetGrain<IAccountGrain>(_setup.Account.Value).GetStatusAsync());

    private Dictionary<string, GrainKind> Kinds(IEntityIds ids) => new GrainKind[]
    {
        new("household", IsReentrant: false, IsEntity: true, (_, context) => Entity(context, "household", state => new HouseholdGrain(context, _grains, state, _directory, _world.Time))),
        new("job", IsReentrant: false, IsEntity: true, (_, context) => Entity(context, "job", state => new JobGrain(context, state, _directory, _world.Time))),
        new("registrar", IsReentrant: false, IsEntity: false, (_, context) =>
        {
            var cases = _database.Identities.Cases;
            var unions = new UnionSaga(_grains, _database.Identities, cases, _database.Unions, _database.Work, _directory, ids, _world.Time);
            var found = new FoundUnions(_grains, _database.Identities, cases, unions, _world.Time);
            return (
                new RegistrarGrain(
                    context, _grains, _database.Identities, cases, _directory, ids, new ForgottenPeople(_grains, _database.Erasures), unions, found, _lifetime, _world.Time,
                    new StoryLogger<RegistrarGrain>(_world)),
                []);
        }),
        new("ledger", IsReentrant: true, IsEntity: false, (_, context) =>
            (new LedgerGrain(context, _grains, _database.ReadModels, _database.Work, _lifetime, _world.Time, new StoryLogger<LedgerGrain>(_world)), [])),
        new("account", IsReentrant: true, IsEntity: false, (_, context) =>
            (new AccountGrain(context, _grains, _directory, _database.Work, _lifetime, _world.Time, new StoryLogger<AccountGrain>(_world)), [])),
        new("feed", IsReentrant: true, IsEntity: false, (_, context) =>
        {
            var state = Low<FeedState>(context, "feed");
            var absence = new AbsenceCheck(_grains, _database.Presence, _router, _world.Time);
            return (
                new FeedGrain(
                    context, _grains, state, _directory, _router, absence, _database.Work, _lifetime, _world.Time, new StoryLogger<FeedGrain>(_world)),
                [state]);
        }),
        new("inbox", IsReentrant: true, IsEntity: false, (_, context) =>
        {
            var state = Low<InboxState>(context, "inbox");
            var eraser = new PrivacyEraser(_grains, _database.Identities, _database.Erasures, new PayloadPurge(_database.Payloads), _world.Time);
            return (
                new InboxGrain(
                    context, state, _directory, _router, _database.Identities, eraser, _database.Work, _lifetime, _world.Time, new StoryLogger<InboxGrain>(_world)),
                [state]);
        }),
        new("lane", IsReentrant: true, IsEntity: false, (_, context) =>
        {
            var state = Low<LaneState>(context, "lane");
            var links = new LaneLinks(_grains, _database.Identities, _database.Identities.Cases, _database.Work, _router);
            return (
                new LaneGrain(
                    context, _grains, state, _directory, links, _database.Work, _telemetry, _lifetime, _world.Time, new StoryLogger<LaneGrain>(_world)),
                [state]);
        }),
    }.ToDictionary(kind => kind.Name);

    private (object Grain, ILoadedState[] States) Entity(IGrainContext context, string kind, Func<IPersistentState<EntityDocument>, object> make)
    {
        var state = new SimulatedState<EntityDocument>(_database.Disk, _database.States, Documents, kind, context.GrainId.Key.ToString()!);
        return (make(state), [state]);
    }

    private SimulatedState<T> Low<T>(IGrainContext context, string kind)
        where T : class, new() => new(_database.Disk, _database.States, Json, kind, context.GrainId.Key.ToString()!);

    private sealed class OneAccount(AccountSetup setup) : IConnectorDirectory
    {
        public IReadOnlyCollection<AccountId> Accounts => [setup.Account];

        public AccountSetup? Find(AccountId account) => account == setup.Account ? setup : null;
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => throw new NotSupportedException("A simulated process ends by a crash.");
    }
}
