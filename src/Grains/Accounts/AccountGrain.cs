using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Contracts.Accounts;
using Hearth.Contracts.Feeds;
using Hearth.Contracts.Identity;
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
/// A connection that is not ready holds up neither the others' feeds nor, once it was read, their lanes.
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
    private static readonly TimeSpan WhenStarted = TimeSpan.FromSeconds(10);

    private readonly Dictionary<ConnectionId, ConnectionHealth> _health = [];
    private readonly Dictionary<ConnectionId, Task> _preparing = [];
    private AccountSetup _setup = null!;
    private Loop _loop = null!;
    private bool _writing;
    private bool _reminded;

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        _setup = directory.Get(new AccountId(this.GetPrimaryKeyString()));
        _loop = new Loop(
            this, StepAsync, exception => AccountLog.StepFailed(logger, exception, _setup.Account.Value), lifetime, time, storesState: false);
        foreach (var connection in _setup.Connections)
        {
            _health[connection.Shape.Connection] = ConnectionHealth.Unknown;
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
        var feeds = await Task.WhenAll(Feeds().Select(feed => feed.Grain).Concat(Sweeps().Select(sweep => sweep.Grain)).Select(feed => feed.GetProgressAsync()));
        var lanes = await Task.WhenAll(Lanes().Select(async lane => (lane.Key, Progress: await lane.Grain.GetProgressAsync())));
        var inboxes = await Task.WhenAll(Inboxes().Select(inbox => inbox.Grain.GetProgressAsync()));
        var depths = await work.MeasureAsync(_setup.Account, CancellationToken.None);
        var letters = await work.CountDeadLettersAsync(_setup.Account, CancellationToken.None);
        // Asked last: a union that was done after the depths were measured was active after the feeds were read.
        var registrar = await grains.GetGrain<IRegistrarGrain>(_setup.Account.Value).GetProgressAsync();
        return StatusReport.Make(
            _setup.Account,
            time.GetUtcNow(),
            [.. feeds],
            [.. lanes.Select(lane => (lane.Key, lane.Progress))],
            [.. inboxes],
            registrar,
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
        foreach (var connection in _setup.Connections.Where(NeedsPreparing))
        {
            _preparing[connection.Shape.Connection] = TryToPrepareAsync(connection, cancellationToken);
        }

        // A vendor that takes long to answer does not hold up the others.
        await Task.WhenAny(Task.WhenAll(_preparing.Values), Task.Delay(LookAgain, time, cancellationToken));
        if (!await ReadAsync())
        {
            return LookAgain;
        }

        // Who was read before may be away for a while: everybody there is known, and the others need not wait.
        var away = await Task.WhenAll(Feeds().Where(feed => !IsReady(feed.Connection)).Select(feed => feed.Grain.GetProgressAsync()));
        if (away.All(feed => feed.ReachedEnd))
        {
            await StartWritingAsync();
        }

        return UntilNextLook();
    }

    /// <summary>Starts the feeds of the connections that are ready, parents first. Returns true when each has reached its end once.</summary>
    private async Task<bool> ReadAsync()
    {
        foreach (var group in Feeds().Where(feed => IsReady(feed.Connection)).GroupBy(feed => feed.Order).OrderBy(group => group.Key))
        {
            await Task.WhenAll(group.Select(feed => feed.Grain.StartAsync()));
            var progress = await Task.WhenAll(group.Select(feed => feed.Grain.GetProgressAsync()));
            if (!progress.All(feed => feed.ReachedEnd))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsReady(AccountConnection connection) => _health[connection.Shape.Connection].IsReady;

    private bool NeedsPreparing(AccountConnection connection) =>
        _health[connection.Shape.Connection] is { IsInOrder: false, LookAgainAt: var at } && at <= time.GetUtcNow()
        && _preparing.GetValueOrDefault(connection.Shape.Connection) is null or { IsCompleted: true };

    /// <summary>A step may follow the last one at once; a vendor is not asked about its problems that often.</summary>
    private TimeSpan UntilNextLook()
    {
        var next = _health.Values.Where(health => !health.IsInOrder).Select(health => health.LookAgainAt - time.GetUtcNow()).Append(WhenStarted).Min();
        return next > LookAgain ? next : LookAgain;
    }

    private async Task StartWritingAsync()
    {
        await Task.WhenAll(Lanes().Where(lane => IsReady(lane.Connection)).Select(lane => lane.Grain.StartAsync()));
        await Task.WhenAll(Inboxes().Where(inbox => IsReady(inbox.Connection)).Select(inbox => inbox.Grain.StartAsync()));
        await Task.WhenAll(Sweeps().Where(sweep => IsReady(sweep.Connection)).Select(sweep => sweep.Grain.StartAsync()));
        await grains.GetGrain<ILedgerGrain>(_setup.Account.Value).StartAsync();
        await grains.GetGrain<IRegistrarGrain>(_setup.Account.Value).StartAsync();
        if (!_writing)
        {
            _writing = true;
            AccountLog.Started(logger, _setup.Account.Value);
        }
    }

    private async Task TryToPrepareAsync(AccountConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await PrepareAsync(connection, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var id = connection.Shape.Connection;
            AccountLog.PrepareFailed(logger, exception, _setup.Account.Value, id.Value);
            _health[id] = _health[id].Failed(new VendorFailure(FailureClass.Retry, null, $"unexpected: {exception.GetType().Name}"), time.GetUtcNow());
        }
    }

    private async Task PrepareAsync(AccountConnection connection, CancellationToken cancellationToken)
    {
        var id = connection.Shape.Connection;
        var answer = await connection.Connector.PrepareAsync(cancellationToken);
        if (answer is not Outcome<SetupReport>.Success { Value: var report })
        {
            var reason = ((Outcome<SetupReport>.Failure)answer).Reason;
            AccountLog.NotPrepared(logger, _setup.Account.Value, id.Value, reason.Class, reason.Message);
            _health[id] = _health[id].Failed(reason, time.GetUtcNow());
            await BlockAsync(connection, _ => reason.Message);
            return;
        }

        foreach (var created in report.Created)
        {
            AccountLog.Created(logger, _setup.Account.Value, id.Value, created);
        }

        foreach (var problem in report.Problems)
        {
            AccountLog.Problem(logger, _setup.Account.Value, id.Value, problem.Message);
        }

        await BlockAsync(connection, lane => report.Problems.FirstOrDefault(problem => RecordShape.Of(problem.RecordType).Lane == lane)?.Message);
        _health[id] = _health[id].Prepared(report, time.GetUtcNow());
    }

    /// <summary>Only the lanes that a problem stands in the way of wait; the vendor is asked again now and then, so that they go on by themselves.</summary>
    private Task BlockAsync(AccountConnection connection, Func<string, string?> reasonOf) => Task.WhenAll(
        RecordShape.Lanes(connection.Shape.System).Select(lane =>
            grains.GetGrain<ILaneGrain>(GrainKeys.Connection(_setup.Account, connection.Shape.Connection, lane)).BlockAsync(reasonOf(lane))));

    private IEnumerable<(AccountConnection Connection, int Order, IFeedGrain Grain)> Feeds() =>
        from connection in _setup.Connections
        from feed in connection.Connector.Feeds
        let before = connection.Shape.System is SystemKind.ServiceTitan ? 0 : 1
        select (connection, (before * 1000) + feed.Order, Feed(connection, feed));

    private IEnumerable<(AccountConnection Connection, IFeedGrain Grain)> Sweeps() =>
        from connection in _setup.Connections
        from sweep in connection.Connector.Sweeps
        select (connection, Feed(connection, sweep));

    private IFeedGrain Feed(AccountConnection connection, FeedDefinition feed) =>
        grains.GetGrain<IFeedGrain>(GrainKeys.Connection(_setup.Account, connection.Shape.Connection, feed.Name));

    private IEnumerable<(AccountConnection Connection, string Key, ILaneGrain Grain)> Lanes() =>
        from connection in _setup.Connections
        from lane in RecordShape.Lanes(connection.Shape.System)
        let key = GrainKeys.Connection(_setup.Account, connection.Shape.Connection, lane)
        select (connection, key, grains.GetGrain<ILaneGrain>(key));

    private IEnumerable<(AccountConnection Connection, IInboxGrain Grain)> Inboxes() =>
        from connection in _setup.Connections
        select (connection, grains.GetGrain<IInboxGrain>(GrainKeys.InboxLane(_setup.Account, connection.Shape.Connection)));
}
