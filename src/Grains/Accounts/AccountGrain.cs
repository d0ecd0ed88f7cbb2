using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Contracts.Accounts;
using Hearth.Contracts.Feeds;
using Hearth.Contracts.Lanes;
using Hearth.Contracts.Status;
using Hearth.Contracts.Work;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Hearth.Grains.Accounts;

/// <summary>
/// Starts an account and keeps it going. The order of a first synchronization is the point of it: ServiceTitan's feeds first,
/// then HubSpot's, so that everyone is recognized; only then the lanes write, so that nobody is created who was there already.
/// </summary>
[GrainType("account"), Reentrant, KeepAlive]
public sealed class AccountGrain(
    IGrainContext context,
    IGrainFactory grains,
    IConnectorDirectory directory,
    IWorkSets work,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<AccountGrain> logger) : IGrainBase, IAccountGrain, IRemindable
{
    private const string KeepGoing = "keep-going";
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RetryMax = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WhenStarted = TimeSpan.FromSeconds(10);

    private readonly Dictionary<ConnectionId, ConnectionHealth> _health = [];
    private AccountSetup _setup = null!;
    private Loop _loop = null!;
    private DateTimeOffset _problemsLookedAt;
    private int _failuresInARow;
    private bool _writing;
    private bool _reminded;

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        _setup = directory.Get(new AccountId(this.GetPrimaryKeyString()));
        _loop = new Loop(this, StepAsync, exception => AccountLog.StepFailed(logger, exception, _setup.Account.Value), lifetime, time);
        foreach (var connection in _setup.Connections)
        {
            _health[connection.Shape.Connection] = new ConnectionHealth("preparing", [], []);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StartAsync()
    {
        if (!_reminded)
        {
            await this.RegisterOrUpdateReminder(KeepGoing, ReminderPeriod, ReminderPeriod);
            _reminded = true;
        }

        _loop.Start(TimeSpan.Zero);
    }

    /// <inheritdoc />
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _loop.Start(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<AccountStatus> GetStatusAsync()
    {
        var feeds = await Task.WhenAll(Feeds().Concat(Sweeps()).Select(feed => feed.Grain.GetProgressAsync()));
        var lanes = await Task.WhenAll(Lanes().Select(async lane => (lane.Key, Progress: await lane.Grain.GetProgressAsync())));
        var inboxes = await Task.WhenAll(Inboxes().Select(inbox => inbox.GetProgressAsync()));
        var depths = await work.MeasureAsync(_setup.Account, CancellationToken.None);
        var letters = await work.CountDeadLettersAsync(_setup.Account, CancellationToken.None);
        return StatusReport.Make(
            _setup.Account,
            time.GetUtcNow(),
            [.. feeds],
            [.. lanes.Select(lane => (lane.Key, lane.Progress))],
            [.. inboxes],
            depths,
            letters,
            [.. _setup.Connections.Select(Status)]);
    }

    private ConnectionStatus Status(AccountConnection connection)
    {
        var health = _health[connection.Shape.Connection];
        return new(
            connection.Shape.Connection.Value,
            Entities.EntityViews.NameOf(connection.Shape.System),
            health.State,
            health.Problems,
            health.Created);
    }

    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        // A step may follow the last one at once; a vendor is not asked about its problems that often.
        var now = time.GetUtcNow();
        var looksAtProblems = now >= _problemsLookedAt + WhenStarted;
        foreach (var connection in _setup.Connections.Where(connection => NeedsPreparing(connection, looksAtProblems)))
        {
            _problemsLookedAt = now;
            await PrepareAsync(connection, cancellationToken);
        }

        if (_health.Values.Any(health => health.State != "ready"))
        {
            _failuresInARow++;
            return Backoff.After(_failuresInARow, RetryMin, RetryMax);
        }

        _failuresInARow = 0;
        foreach (var group in Feeds().GroupBy(feed => feed.Order).OrderBy(group => group.Key))
        {
            await Task.WhenAll(group.Select(feed => feed.Grain.StartAsync()));
            var progress = await Task.WhenAll(group.Select(feed => feed.Grain.GetProgressAsync()));
            if (!progress.All(feed => feed.ReachedEnd))
            {
                return LookAgain;
            }
        }

        await StartWritingAsync();
        return WhenStarted;
    }

    private bool NeedsPreparing(AccountConnection connection, bool looksAtProblems) => _health[connection.Shape.Connection] switch
    {
        { State: not "ready" } => true,
        { Problems.IsEmpty: false } => looksAtProblems,
        _ => false,
    };

    private async Task StartWritingAsync()
    {
        await Task.WhenAll(Lanes().Select(lane => lane.Grain.StartAsync()));
        await Task.WhenAll(Inboxes().Select(inbox => inbox.StartAsync()));
        await Task.WhenAll(Sweeps().Select(sweep => sweep.Grain.StartAsync()));
        await grains.GetGrain<ILedgerGrain>(_setup.Account.Value).StartAsync();
        if (!_writing)
        {
            _writing = true;
            AccountLog.Started(logger, _setup.Account.Value);
        }
    }

    private async Task PrepareAsync(AccountConnection connection, CancellationToken cancellationToken)
    {
        var answer = await connection.Connector.PrepareAsync(cancellationToken);
        if (answer is not Outcome<SetupReport>.Success { Value: var report })
        {
            var reason = ((Outcome<SetupReport>.Failure)answer).Reason;
            _health[connection.Shape.Connection] = new ConnectionHealth(
                reason.Class is FailureClass.StopTheConnection ? "stopped" : "preparing", [reason.Message], []);
            AccountLog.NotPrepared(logger, _setup.Account.Value, connection.Shape.Connection.Value, reason.Class, reason.Message);
            return;
        }

        foreach (var created in report.Created)
        {
            AccountLog.Created(logger, _setup.Account.Value, connection.Shape.Connection.Value, created);
        }

        foreach (var problem in report.Problems)
        {
            AccountLog.Problem(logger, _setup.Account.Value, connection.Shape.Connection.Value, problem.Message);
        }

        await BlockAsync(connection, report.Problems);

        _health[connection.Shape.Connection] = new ConnectionHealth(
            "ready",
            [.. report.Problems.Select(problem => problem.Message)],
            [.. _health[connection.Shape.Connection].Created, .. report.Created]);
    }

    /// <summary>Only the lanes that a problem stands in the way of wait; the vendor is asked again now and then, so that they go on by themselves.</summary>
    private Task BlockAsync(AccountConnection connection, ImmutableArray<SetupProblem> problems) => Task.WhenAll(
        RecordShape.Lanes(connection.Shape.System).Select(lane =>
            grains.GetGrain<ILaneGrain>(GrainKeys.Connection(_setup.Account, connection.Shape.Connection, lane))
                .BlockAsync(problems.FirstOrDefault(problem => RecordShape.Of(problem.RecordType).Lane == lane)?.Message)));

    private IEnumerable<(int Order, IFeedGrain Grain)> Feeds() =>
        from connection in _setup.Connections
        from feed in connection.Connector.Feeds
        let before = connection.Shape.System is SystemKind.ServiceTitan ? 0 : 1
        select ((before * 1000) + feed.Order, Feed(connection, feed));

    private IEnumerable<(int Order, IFeedGrain Grain)> Sweeps() =>
        from connection in _setup.Connections
        from sweep in connection.Connector.Sweeps
        select (sweep.Order, Feed(connection, sweep));

    private IFeedGrain Feed(AccountConnection connection, FeedDefinition feed) =>
        grains.GetGrain<IFeedGrain>(GrainKeys.Connection(_setup.Account, connection.Shape.Connection, feed.Name));

    private IEnumerable<(string Key, ILaneGrain Grain)> Lanes() =>
        from connection in _setup.Connections
        from lane in RecordShape.Lanes(connection.Shape.System)
        let key = GrainKeys.Connection(_setup.Account, connection.Shape.Connection, lane)
        select (key, grains.GetGrain<ILaneGrain>(key));

    private IEnumerable<IInboxGrain> Inboxes() =>
        _setup.Connections.Select(connection => grains.GetGrain<IInboxGrain>(GrainKeys.InboxLane(_setup.Account, connection.Shape.Connection)));

    private sealed record ConnectionHealth(string State, ImmutableArray<string> Problems, ImmutableArray<string> Created);
}
