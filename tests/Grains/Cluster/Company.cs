using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hearth.Contracts;
using Hearth.Contracts.Accounts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Feeds;
using Hearth.Contracts.Identity;
using Hearth.Contracts.Lanes;
using Hearth.Contracts.Status;
using Hearth.Contracts.Work;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;
using Hearth.Testing;
using Hearth.Tests.Grains.Vendors;

namespace Hearth.Tests.Grains.Cluster;

/// <summary>An account with a tenant, or two, and a portal, and the grains that serve it.</summary>
internal sealed class Company
{
    private static readonly TimeSpan SettleDeadline = TimeSpan.FromSeconds(20);

    private Company(AccountId account, SyncPolicy policy, JumpingClock clock)
    {
        Account = account;
        Policy = policy;
        Clock = clock;
        Tenant = new ScriptedVendor(new ConnectionId("tenant"), SystemKind.ServiceTitan, clock);
        OtherTenant = new ScriptedVendor(new ConnectionId("other-tenant"), SystemKind.ServiceTitan, clock);
        Portal = new ScriptedVendor(new ConnectionId("portal"), SystemKind.HubSpot, clock);
    }

    public AccountId Account { get; }

    public SyncPolicy Policy { get; }

    public JumpingClock Clock { get; }

    public ScriptedVendor Tenant { get; }

    /// <summary>The tenant of another branch, where the company has two. No leads become customers there.</summary>
    public ScriptedVendor OtherTenant { get; }

    public ScriptedVendor Portal { get; }

    public TestSilo Silo { get; set; } = null!;

    public IWorkSets Work => Silo.Get<IWorkSets>();

    public IIdentityIndex Identities => Silo.Get<IIdentityIndex>();

    public IMatchCases Cases => Silo.Get<IMatchCases>();

    public IAccountGrain Grain => Silo.Grains.GetGrain<IAccountGrain>(Account.Value);

    public IRegistrarGrain Registrar => Silo.Grains.GetGrain<IRegistrarGrain>(Account.Value);

    public static Company Create(string account, TestDirectory directory, JumpingClock clock, Action<CompanyOptions>? configure)
    {
        var options = new CompanyOptions();
        configure?.Invoke(options);
        var company = new Company(new AccountId(account), options.Policy, clock);
        directory.Add(new AccountSetup(
            company.Account,
            options.Policy,
            [
                Connect(company.Tenant, createsCustomers: true),
                .. options.HasTwoTenants ? [Connect(company.OtherTenant, createsCustomers: false)] : ImmutableArray<AccountConnection>.Empty,
                Connect(company.Portal, createsCustomers: false),
            ]));
        return company;
    }

    private static AccountConnection Connect(ScriptedVendor vendor, bool createsCustomers) =>
        new(vendor, new ConnectionShape(vendor.Connection, vendor.System, createsCustomers));

    public string LaneKey(ScriptedVendor vendor, string lane) => GrainKeys.Connection(Account, vendor.Connection, lane);

    public ILaneGrain Lane(ScriptedVendor vendor, string lane) => Silo.Grains.GetGrain<ILaneGrain>(LaneKey(vendor, lane));

    public IFeedGrain Feed(ScriptedVendor vendor, string feed) =>
        Silo.Grains.GetGrain<IFeedGrain>(GrainKeys.Connection(Account, vendor.Connection, feed));

    public IInboxGrain Inbox(ScriptedVendor vendor) =>
        Silo.Grains.GetGrain<IInboxGrain>(GrainKeys.InboxLane(Account, vendor.Connection));

    public IEntityGrain Entity(EntityId entity) => entity.Kind is EntityKind.Household
        ? Silo.Grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(Account, entity))
        : Silo.Grains.GetGrain<IJobGrain>(GrainKeys.Entity(Account, entity));

    /// <summary>The entity that a record is linked to in the index, or null.</summary>
    public async Task<EntityId?> FindAsync(RecordRef record) =>
        (await Identities.FindEntitiesAsync(Account, [record], CancellationToken.None)).TryGetValue(record, out var entity) ? entity : null;

    /// <summary>The view of the entity that a record belongs to, as soon as there is one that suits.</summary>
    public Task<EntityView> ViewAsync(RecordRef record, Func<EntityView, bool>? suits = null) => Eventually.GetAsync<EntityView>(
        async () => await FindAsync(record) is { } entity ? (await Entity(entity).GetViewAsync())! : null!,
        view => view is not null && (suits is null || suits(view)),
        $"{record} belongs to a suitable entity");

    public async Task StoreEventsAsync(ScriptedVendor vendor, params (string Key, string Event)[] events)
    {
        await Work.AddAsync(
            WorkSet.Inbox,
            [.. events.Select(item => new WorkItem(
                GrainKeys.InboxLane(Account, vendor.Connection), item.Key, 1, 0, Clock.GetUtcNow(), Encoding.UTF8.GetBytes(item.Event)))],
            CancellationToken.None);
        await Inbox(vendor).NudgeAsync();
    }

    public async Task<long> DepthAsync(WorkSet set, string? lane = null) =>
        (await Work.MeasureAsync(Account, CancellationToken.None)).Where(depth => depth.Set == set && (lane is null || depth.Lane == lane)).Sum(depth => depth.Items);

    /// <summary>Settled with everything dealt with that happened before this call.</summary>
    public async Task<AccountStatus> SettledSinceNowAsync()
    {
        var now = Clock.GetUtcNow();
        AccountStatus? status = null;
        try
        {
            await Eventually.TrueAsync(
                async () => (status = await Grain.GetStatusAsync()) is { Settled: true } && status.SettledThrough >= now, "the account is settled", SettleDeadline);
            return status!;
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"{exception.Message} It stands at {JsonSerializer.Serialize(status)}", exception);
        }
    }

    /// <summary>Starts the account and waits until both sides agree.</summary>
    public async Task<AccountStatus> SynchronizeAsync()
    {
        await Grain.StartAsync();
        return await SettledSinceNowAsync();
    }
}
