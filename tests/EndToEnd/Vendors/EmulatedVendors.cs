using System.Text.Json;
using Hearth.Connectors.HubSpot;
using Hearth.Testing;
using Hearth.Tests.EndToEnd.Processes;

namespace Hearth.Tests.EndToEnd.Vendors;

/// <summary>Both vendors in a process of their own, so that they outlive every process of Hearth.</summary>
internal sealed class EmulatedVendors : IAsyncDisposable
{
    /// <summary>The key that signs the tenant's webhooks.</summary>
    public const string ServiceTitanWebhookKey = "end-to-end-servicetitan-key";

    /// <summary>The portal's access token.</summary>
    public const string HubSpotToken = "sandbox-hubspot-token";

    /// <summary>The secret that signs the portal's webhooks.</summary>
    public const string HubSpotSecret = "sandbox-client-secret";

    /// <summary>The portal.</summary>
    public const long PortalId = 24_680_135;

    /// <summary>The app in the portal.</summary>
    public const long AppId = 9_393_361;

    /// <summary>The tenant.</summary>
    public const long TenantId = 4_000_001;

    // Short enough that a test does not wait for them, long enough that they are there.
    private const int LagMilliseconds = 200;
    private const int EntriesMax = 10_000;
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly RunningProgram _program;

    private EmulatedVendors(RunningProgram program, Vendor hubSpot, Vendor serviceTitan) =>
        (_program, HubSpot, ServiceTitan) = (program, hubSpot, serviceTitan);

    /// <summary>The HubSpot side.</summary>
    public Vendor HubSpot { get; }

    /// <summary>The ServiceTitan side.</summary>
    public Vendor ServiceTitan { get; }

    /// <summary>Starts both with a seeded company at rest.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="seed">What the company and its traffic are drawn from.</param>
    /// <param name="households">How many customers it has.</param>
    /// <param name="api">Where Hearth takes webhooks.</param>
    /// <param name="isTidy">Whether nobody is there twice and everybody's emails and phones are his own.</param>
    public static async Task<EmulatedVendors> StartAsync(string folder, int seed, int households, Uri api, bool isTidy)
    {
        var ports = FreePorts.Next(2);
        var program = RunningProgram.Start(
            "Hearth.Sandbox",
            folder,
            [
                "--seed", $"{seed}", "--households", $"{households}", "--no-traffic",
                "--hubspot-port", $"{ports[0]}", "--servicetitan-port", $"{ports[1]}",
                "--hubspot-webhooks", $"{api}webhooks/hubspot/{Node.Account}/{Node.Portal}",
                "--servicetitan-webhooks", $"{api}webhooks/servicetitan/{Node.Account}/{Node.Tenant}",
                "--servicetitan-webhook-key", ServiceTitanWebhookKey,
                .. isTidy ? ["--tidy"] : (string[])[],
            ]);
        var vendors = new EmulatedVendors(
            program, new Vendor(new Uri($"http://127.0.0.1:{ports[0]}/")), new Vendor(new Uri($"http://127.0.0.1:{ports[1]}/")));
        await program.ReadyAsync(
            async () => await vendors.HubSpot.AnswersAsync() && await vendors.ServiceTitan.AnswersAsync(), "the vendors answer", StartDeadline);
        await vendors.HubSpot.ControlAsync(
            HttpMethod.Put, "options", new { searchLagMilliseconds = LagMilliseconds, bookkeepingProperties = new[] { WriteStamp.Property } });
        await vendors.ServiceTitan.ControlAsync(
            HttpMethod.Put, "options", new { exportLagMilliseconds = LagMilliseconds, webhookRetryScale = 0.01 });
        return vendors;
    }

    /// <summary>People do so many deeds as fast as they can. Returns how many they did.</summary>
    public async Task<int> BurstAsync(int count, params string[] kinds) =>
        (await HubSpot.ControlAsync(HttpMethod.Post, "traffic/burst", new { count, kinds })).GetProperty("done").GetInt32();

    /// <summary>Sends people to work at a pace.</summary>
    public Task TrafficOnAsync(double perSecond) => HubSpot.ControlAsync(HttpMethod.Put, "traffic", new { on = true, perSecond });

    /// <summary>Sends them home: when this returns nobody edits any more.</summary>
    public Task TrafficOffAsync() => HubSpot.ControlAsync(HttpMethod.Put, "traffic", new { on = false });

    /// <summary>Everything that people changed.</summary>
    public async Task<IReadOnlyList<Edit>> EditsAsync() =>
        (await HubSpot.GetAsync($"_sandbox/traffic?entries={EntriesMax}")).GetProperty("entries").Deserialize<List<Edit>>(Web)!;

    /// <summary>How many fields people have changed.</summary>
    public async Task<long> EditCountAsync() =>
        (await HubSpot.GetAsync("_sandbox/traffic?entries=1")).GetProperty("changes").EnumerateObject().Sum(side => side.Value.GetInt64());

    /// <summary>Nothing goes wrong on purpose any more.</summary>
    public Task NoFaultsAsync() => Task.WhenAll(HubSpot.FaultsAsync(), ServiceTitan.FaultsAsync());

    /// <summary>Counts from zero at both.</summary>
    public Task ResetCountersAsync() => Task.WhenAll(HubSpot.ResetCountersAsync(), ServiceTitan.ResetCountersAsync());

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        HubSpot.Dispose();
        ServiceTitan.Dispose();
        await _program.DisposeAsync();
    }
}
