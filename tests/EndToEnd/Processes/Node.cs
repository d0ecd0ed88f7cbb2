using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Status;
using Hearth.Tests.EndToEnd.Truth;
using Hearth.Tests.EndToEnd.Vendors;

namespace Hearth.Tests.EndToEnd.Processes;

/// <summary>One process of Hearth against vendors in another process, by configuration alone, as in production.</summary>
internal sealed class Node : IAsyncDisposable
{
    /// <summary>The account's name.</summary>
    public const string Account = "acme";

    /// <summary>The portal's connection.</summary>
    public const string Portal = "portal";

    /// <summary>The tenant's connection.</summary>
    public const string Tenant = "tenant";

    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SettleDeadline = TimeSpan.FromSeconds(90);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly HttpClient _client;

    private Node(RunningProgram program, Uri address)
    {
        Program = program;
        _client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(15) };
    }

    /// <summary>The process.</summary>
    public RunningProgram Program { get; }

    /// <summary>Starts a process and returns without waiting for it.</summary>
    public static Node Launch(NodePlace place, EmulatedVendors vendors, string role = "all", params string[] more)
    {
        var program = RunningProgram.Start("Hearth.Silo", place.Folder, [.. Arguments(place, vendors, role), .. more]);
        return new Node(program, place.Api);
    }

    /// <summary>Starts a process and returns when it is ready.</summary>
    public static async Task<Node> StartAsync(NodePlace place, EmulatedVendors vendors, string role = "all", params string[] more)
    {
        var silo = Launch(place, vendors, role, more);
        await silo.Program.ReadyAsync(silo.IsReadyAsync, $"the {role} process is ready", StartDeadline);
        return silo;
    }

    /// <summary>True when the process says that it is ready.</summary>
    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri("health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        // A connection that ends in the moment in which it was made is told by its socket, and not as a failed request.
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or SocketException)
        {
            return false;
        }
    }

    /// <summary>The account's status, or null while nobody can tell it.</summary>
    public async Task<AccountStatus?> StatusAsync()
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri($"v1/accounts/{Account}/status", UriKind.Relative));
            return answer.StatusCode is HttpStatusCode.OK ? await answer.Content.ReadFromJsonAsync<AccountStatus>(Web) : null;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>One household or job, as Hearth explains it.</summary>
    public async Task<EntityView> EntityAsync(string id)
    {
        var kind = id.StartsWith("h-", StringComparison.Ordinal) ? "households" : "jobs";
        return (await _client.GetFromJsonAsync<EntityView>(new Uri($"v1/accounts/{Account}/{kind}/{id}", UriKind.Relative), Web))!;
    }

    /// <summary>The household or job of a record (<c>connection/type/id</c>), or null while it has none.</summary>
    public async Task<string?> OwnerAsync(string record)
    {
        using var answer = await _client.GetAsync(new Uri($"v1/accounts/{Account}/records/{record}", UriKind.Relative));
        if (answer.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }

        var owner = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Web);
        return owner.EnumerateObject().Single().Value.GetString();
    }

    /// <summary>Every open decision of a kind.</summary>
    public async Task<IReadOnlyList<MatchCase>> CasesAsync(string outcome)
    {
        var cases = new List<MatchCase>();
        string? next = null;
        do
        {
            var after = next is null ? "" : $"&after={next}";
            var page = await _client.GetFromJsonAsync<JsonElement>(
                new Uri($"v1/accounts/{Account}/identity/cases?outcome={outcome}{after}", UriKind.Relative), Web);
            cases.AddRange(page.GetProperty("cases").Deserialize<List<MatchCase>>(Web)!);
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);
        return cases;
    }

    /// <summary>Posts a webhook and returns the status code.</summary>
    public async Task<HttpStatusCode> PostAsync(string path, HttpContent content)
    {
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        return answer.StatusCode;
    }

    /// <summary>Waits until everything that was visible before this call has been dealt with.</summary>
    /// <exception cref="TimeoutException">It did not settle; the message says what was left.</exception>
    public async Task<AccountStatus> SettleAsync(TimeSpan? deadline = null)
    {
        var since = TimeProvider.System.GetUtcNow();
        AccountStatus? last = null;
        try
        {
            await Program.ReadyAsync(
                async () =>
                {
                    last = await StatusAsync() ?? last;
                    return last is { Settled: true, SettledThrough: { } through } && through > since;
                },
                "the account settles",
                deadline ?? SettleDeadline);
            return last!;
        }
        catch (TimeoutException problem)
        {
            throw new TimeoutException($"{problem.Message}\n{Describe(last)}", problem);
        }
    }

    /// <summary>Waits for a status that suits.</summary>
    public async Task<AccountStatus> UntilAsync(Func<AccountStatus, bool> suits, string what, TimeSpan? deadline = null)
    {
        AccountStatus? last = null;
        try
        {
            await Program.ReadyAsync(
                async () => (last = await StatusAsync() ?? last) is { } status && suits(status), what, deadline ?? SettleDeadline);
            return last!;
        }
        catch (TimeoutException problem)
        {
            throw new TimeoutException($"{problem.Message}\n{Describe(last)}", problem);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Program.DisposeAsync();
    }

    // What an operator would look at first: everything that is not at rest.
    private static string Describe(AccountStatus? status) => status is null
        ? "No status was ever answered."
        : string.Join(
            '\n',
            [
                $"As of {status.AsOf:O}, errors: {string.Join(", ", status.Errors)}",
                .. status.Connections.Select(connection => $"{connection.Connection} is {connection.State}: {string.Join("; ", connection.Problems)}"),
                .. status.Lanes.Where(lane => lane.Depth > 0 || lane.Stopped is not null).Select(lane => lane.ToString()),
                .. status.Feeds.Where(feed => feed.ReadThrough is not null || feed.LastError is not null || feed.State != "idle").Select(feed => feed.ToString()),
            ]);

    private static IEnumerable<string> Arguments(NodePlace place, EmulatedVendors vendors, string role)
    {
        const string portal = $"--Hearth:Accounts:{Account}:Connections:{Portal}";
        const string tenant = $"--Hearth:Accounts:{Account}:Connections:{Tenant}";
        return
        [
            $"--Hearth:Role={role}",
            $"--Hearth:DataFolder={place.Folder}",
            $"--Hearth:Api:Port={place.Api.Port}",
            $"--Hearth:Cluster:SiloPort={place.SiloPort}",
            $"--Hearth:Cluster:GatewayPort={place.GatewayPort}",
            "--Hearth:Cluster:AdvertisedAddress=127.0.0.1",
            "--Hearth:Telemetry:Log=file",
            "--Hearth:Sandbox:Enabled=false",
            .. place.Database is Database.Postgres postgres
                ? ["--Hearth:Storage:Provider=postgres", $"--Hearth:Storage:ConnectionString={postgres.ConnectionString}"]
                : (string[])[],
            $"{portal}:System=hubspot",
            $"{portal}:BaseAddress={vendors.HubSpot.Address}",
            $"{portal}:PortalId={EmulatedVendors.PortalId}",
            $"{portal}:AppId={EmulatedVendors.AppId}",
            $"{portal}:AccessToken={EmulatedVendors.HubSpotToken}",
            $"{portal}:ClientSecret={EmulatedVendors.HubSpotSecret}",
            $"{portal}:PollInterval=00:00:01",
            $"{portal}:SearchLag=00:00:01",
            $"{tenant}:System=servicetitan",
            $"{tenant}:BaseAddress={vendors.ServiceTitan.Address}",
            $"{tenant}:AuthAddress={vendors.ServiceTitan.Address}",
            $"{tenant}:TenantId={EmulatedVendors.TenantId}",
            $"{tenant}:AppKey=ak1.sandbox",
            $"{tenant}:ClientId=cid.sandbox",
            $"{tenant}:ClientSecret=cs1.sandbox",
            $"{tenant}:ApplicationGuid=6f1d4f1e-52a3-4c0a-8f1b-0d3c8f6f2b77",
            $"{tenant}:PollInterval=00:00:01",
            $"{tenant}:ExportLag=00:00:01",
            $"{tenant}:WebhookKey={EmulatedVendors.ServiceTitanWebhookKey}",
        ];
    }
}
