using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Connectors.HubSpot;
using Hearth.Connectors.Quotas;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Sandbox.Faults;
using Hearth.Sandbox.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hearth.Tests.Connectors.HubSpot;

/// <summary>A sandbox portal behind real HTTP on a free port, with a connector that calls it.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    public static readonly ConnectionId Connection = new("portal");

    private const string WebhookPath = "/webhooks";

    private readonly WebApplication _app;
    private readonly ServiceProvider _clients;

    private RunningPortal(WebApplication app, HubSpotPortal portal, FaultPlan faults, SettableClock clock, TimeSpan searchLag)
    {
        (_app, Portal, Faults, Clock) = (app, portal, faults, clock);
        _clients = new ServiceCollection().AddHubSpotClient().BuildServiceProvider();
        Options = new HubSpotConnection
        {
            BaseAddress = new Uri(app.Urls.First()),
            PortalId = portal.Options.PortalId,
            AppId = portal.Options.AppId,
            AccessToken = portal.Options.AccessToken,
            ClientSecret = portal.Options.ClientSecret,
            SearchLag = searchLag,
        };
        Connector = NewConnector();
    }

    public HubSpotPortal Portal { get; }

    public FaultPlan Faults { get; }

    public SettableClock Clock { get; }

    public HubSpotConnection Options { get; }

    public HubSpotConnector Connector { get; }

    public RecordingQuota Quota { get; } = new();

    /// <summary>The bodies of the webhook requests that came since <see cref="ListenToWebhooks"/>.</summary>
    public ConcurrentQueue<byte[]> Webhooks { get; } = [];

    public long Calls => Portal.Counters.Snapshot(includeWrites: false).TotalCalls;

    public static async Task<RunningPortal> StartAsync(Func<HubSpotPortalOptions, HubSpotPortalOptions>? options = null, bool prepared = true)
    {
        var clock = new SettableClock();
        var plain = new HubSpotPortalOptions
        {
            BurstLimit = 100_000,
            SearchLimitPerSecond = 100_000,
            SearchLag = TimeSpan.Zero,
            BookkeepingProperties = new HashSet<string> { WriteStamp.Property },
        };
        var portal = new HubSpotPortal(options?.Invoke(plain) ?? plain, clock);
        var faults = new FaultPlan(1);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHubSpotSandbox(portal, faults);
        var app = builder.Build();
        app.UseHubSpotFaults(portal, faults);
        app.MapHubSpot(portal, faults);
        RunningPortal? running = null;
        app.Map(WebhookPath, async (HttpRequest request) => running!.Webhooks.Enqueue(await BodyAsync(request)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        running = new RunningPortal(app, portal, faults, clock, portal.Options.SearchLag);
        if (prepared)
        {
            (await running.PrepareAsync()).Problems.Should().BeEmpty();
            portal.Counters.Reset();
        }

        return running;
    }

    public HubSpotConnector NewConnector() => HubSpotConnector.Create(
        Connection, Options, _clients.GetRequiredService<IHttpClientFactory>(), Quota, Clock, NullLogger<HubSpotConnector>.Instance);

    /// <summary>Takes the portal's webhooks at an address of the same server.</summary>
    public void ListenToWebhooks() => Portal.Configure(options => options with
    {
        WebhookTarget = new Uri(Options.BaseAddress, WebhookPath),
        WebhookGathering = TimeSpan.FromMilliseconds(1),
    });

    public async Task<SetupReport> PrepareAsync() => Value(await Connector.PrepareAsync(TestContext.Current.CancellationToken));

    public Task<ImmutableArray<WriteOutcome>> WriteAsync(params RecordWrite[] writes) =>
        Connector.WriteAsync(writes[0].Type, writes, TestContext.Current.CancellationToken);

    public async Task<FeedPage> ReadFeedAsync(string feed, string? cursor) =>
        Value(await Connector.ReadFeedAsync(feed, cursor, TestContext.Current.CancellationToken));

    /// <summary>Reads a feed to its present end; answers what it brought and where it stands.</summary>
    public async Task<(List<Observation> Observations, string Cursor, int Pages)> DrainAsync(string feed, string? cursor)
    {
        var all = new List<Observation>();
        for (var pages = 1; ; pages++)
        {
            var page = await ReadFeedAsync(feed, cursor);
            all.AddRange(page.Observations);
            cursor = page.Cursor;
            if (!page.HasMore)
            {
                return (all, cursor, pages);
            }
        }
    }

    public async Task<ImmutableArray<Observation>> ReadRecordsAsync(string type, params string[] ids) =>
        Value(await Connector.ReadRecordsAsync(type, ids, TestContext.Current.CancellationToken));

    public string Person(string firstName, string? email = null) =>
        Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["firstname"] = firstName, ["email"] = email }).RecordId!;

    public static T Value<T>(Outcome<T> outcome) => outcome.Should().BeOfType<Outcome<T>.Success>().Subject.Value;

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, TestContext.Current.CancellationToken);
        return body.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
        await _clients.DisposeAsync();
    }
}

/// <summary>Never waits, and remembers what it was asked and told.</summary>
internal sealed class RecordingQuota : ICallQuota
{
    public ConcurrentQueue<(CallKind Kind, CallPriority Priority)> Asked { get; } = [];

    public ConcurrentQueue<QuotaSignal> Learnt { get; } = [];

    /// <summary>What happens while a call waits.</summary>
    public Action? Waiting { get; set; }

    public ValueTask WaitAsync(CallKind kind, CallPriority priority, CancellationToken cancellationToken)
    {
        Asked.Enqueue((kind, priority));
        Waiting?.Invoke();
        return ValueTask.CompletedTask;
    }

    public void Learn(QuotaSignal signal) => Learnt.Enqueue(signal);
}

/// <summary>The real clock moved forward by as much as a test asks; timers run in real time.</summary>
internal sealed class SettableClock : TimeProvider
{
    private long _ahead;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));
}
