using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Connectors.ServiceTitan;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Sandbox.ServiceTitan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Hearth.Tests.Connectors.ServiceTitan;

/// <summary>An emulated tenant behind real HTTP on a free port of the loopback address, and a connector to it. One clock for both.</summary>
public sealed class RunningTenant : IAsyncDisposable
{
    public static readonly ConnectionId Connection = new("st-main");
    public static readonly Guid Application = new("6f0f6c7e-8f0a-4a53-9c0e-2f5a6d1b7c11");

    private readonly WebApplication _app;
    private readonly ServiceProvider _services;

    private RunningTenant(WebApplication app, ServiceTitanTenant tenant, FakeTimeProvider time)
    {
        (_app, Tenant, Time) = (app, tenant, time);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time).AddServiceTitan();
        services.AddHttpClient(ServiceTitanConnectorFactory.HttpClientName).AddHttpMessageHandler(() => new RequestRecorder(Requests));
        _services = services.BuildServiceProvider();
        Connector = Connect();
    }

    public ServiceTitanTenant Tenant { get; }

    public FakeTimeProvider Time { get; }

    public RecordingQuota Quota { get; } = new();

    public RequestLog Requests { get; } = new();

    public ServiceTitanConnector Connector { get; }

    public Seeded Records { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<RunningTenant> StartAsync(Func<ServiceTitanOptions, ServiceTitanOptions>? change = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        var options = new ServiceTitanOptions { CallsPerSecond = 10_000 };
        var tenant = new ServiceTitanTenant(change?.Invoke(options) ?? options, time, seed: 7);
        var seeded = Seeded.Into(tenant, time.GetUtcNow());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        var app = builder.Build();
        app.UseServiceTitanFaults(tenant);
        app.MapServiceTitan(tenant);
        await app.StartAsync(Token);
        return new RunningTenant(app, tenant, time) { Records = seeded };
    }

    /// <summary>Another connector to the tenant, with other options.</summary>
    public ServiceTitanConnector Connect(Action<ServiceTitanConnection>? change = null)
    {
        var address = new Uri(_app.Urls.First());
        var options = new ServiceTitanConnection
        {
            BaseAddress = address,
            AuthAddress = address,
            TenantId = Tenant.Options.TenantId,
            AppKey = Tenant.Options.AppKey,
            ClientId = Tenant.Options.ClientId,
            ClientSecret = Tenant.Options.ClientSecret,
            ApplicationGuid = Application,
        };
        change?.Invoke(options);
        return _services.GetRequiredService<ServiceTitanConnectorFactory>().Create(Connection, options, Quota);
    }

    /// <summary>Reads a feed from a cursor to its present end.</summary>
    public async Task<(ImmutableArray<Observation> Observations, FeedPage Last)> ReadToEndAsync(string feed, string? cursor = null)
    {
        var observations = ImmutableArray.CreateBuilder<Observation>();
        while (true)
        {
            var page = Value(await Connector.ReadFeedAsync(feed, cursor, Token));
            observations.AddRange(page.Observations);
            cursor = page.Cursor;
            if (!page.HasMore)
            {
                return (observations.ToImmutable(), page);
            }
        }
    }

    /// <summary>Waits for a call that waits for the clock.</summary>
    public async Task<T> PassingTime<T>(Task<T> call)
    {
        while (!call.IsCompleted)
        {
            Time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.WhenAny(call, Task.Delay(5, Token));
        }

        return await call;
    }

    /// <summary>Writes one record.</summary>
    public async Task<WriteOutcome> WriteAsync(RecordWrite write) =>
        (await Connector.WriteAsync(write.Type, [write], Token)).Should().ContainSingle().Subject;

    public static T Value<T>(Outcome<T> outcome) => outcome.Should().BeOfType<Outcome<T>.Success>().Subject.Value;

    public static VendorFailure Reason<T>(Outcome<T> outcome) => outcome.Should().BeOfType<Outcome<T>.Failure>().Subject.Reason;

    public async ValueTask DisposeAsync()
    {
        Connector.Dispose();
        await _services.DisposeAsync();
        await _app.DisposeAsync();
    }
}
