using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Hearth.Sandbox.ServiceTitan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Hearth.Tests.Sandbox.ServiceTitan;

/// <summary>A tenant behind real HTTP on a free port of the loopback address, with some reference data to book jobs with.</summary>
public sealed class RunningTenant : IAsyncDisposable
{
    public static readonly Guid OurApplication = Guid.Parse("6f3c0c2e-52a5-4c1b-9f57-0e5a6b1d7a01");

    private readonly WebApplication _app;

    private RunningTenant(WebApplication app, ServiceTitanTenant tenant, SteppedClock clock)
    {
        (_app, Tenant, Clock) = (app, tenant, clock);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Client.DefaultRequestHeaders.Add("ST-App-Key", tenant.Options.AppKey);
        Unit = tenant.AddBusinessUnit("Plumbing North").Id;
        JobType = tenant.AddJobType("Water heater repair").Id;
        Campaign = tenant.AddCampaign("Spring postcard").Id;
        Technician = tenant.AddTechnician("Ana Ruiz", Unit).Id;
        PaymentType = tenant.AddPaymentType("Check").Id;
        CancelReason = tenant.AddCancelReason("Customer called off").Id;
        HoldReason = tenant.AddHoldReason("Part on order").Id;
    }

    public ServiceTitanTenant Tenant { get; }

    public SteppedClock Clock { get; }

    public HttpClient Client { get; }

    public long Unit { get; }

    public long JobType { get; }

    public long Campaign { get; }

    public long Technician { get; }

    public long PaymentType { get; }

    public long CancelReason { get; }

    public long HoldReason { get; }

    public static async Task<RunningTenant> StartAsync(Func<ServiceTitanOptions, ServiceTitanOptions>? change = null)
    {
        var options = new ServiceTitanOptions { CallsPerSecond = 1_000_000, TokenRequestsPerMinute = 1_000, ExportLag = TimeSpan.Zero };
        var clock = new SteppedClock();
        var tenant = new ServiceTitanTenant(change?.Invoke(options) ?? options, clock, seed: 7);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddServiceTitan(tenant);
        var app = builder.Build();
        app.UseServiceTitanFaults(tenant);
        app.MapServiceTitan(tenant);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var running = new RunningTenant(app, tenant, clock);
        await running.SignInAsync();
        return running;
    }

    public async Task SignInAsync()
    {
        var answer = await TokenAsync(Tenant.Options.ClientSecret);
        answer.Status.Should().Be(System.Net.HttpStatusCode.OK, answer.Text);
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.Json["access_token"]!.GetValue<string>());
    }

    public Task<Reply> TokenAsync(string secret, string grant = "client_credentials") => SendAsync(
        HttpMethod.Post,
        "/connect/token",
        new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = grant,
            ["client_id"] = Tenant.Options.ClientId,
            ["client_secret"] = secret,
        }));

    /// <summary>A path of the API: <c>crm/customers</c> becomes the full one.</summary>
    public string Path(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return $"/{path[..slash]}/v2/tenant/{Tenant.Options.TenantId}{path[slash..]}";
    }

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, Path(path), null);

    public Task<Reply> PostAsync(string path, string json = "{}") => SendAsync(HttpMethod.Post, Path(path), Json(json));

    public Task<Reply> PatchAsync(string path, string json) => SendAsync(HttpMethod.Patch, Path(path), Json(json));

    public Task<Reply> PutAsync(string path, string json = "{}") => SendAsync(HttpMethod.Put, Path(path), Json(json));

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, Path(path), null);

    /// <summary>A call of the control API, such as <c>ui/customers</c>.</summary>
    public Task<Reply> ControlAsync(HttpMethod method, string path, string? json = null) =>
        SendAsync(method, $"/_sandbox/{path}", json is null ? null : Json(json));

    /// <summary>Reads a feed to its end and gives every row together with the last token.</summary>
    public async Task<(IReadOnlyList<JsonNode> Rows, string Token)> ReadFeedAsync(string path, string? from = null, bool includeRecent = false)
    {
        var rows = new List<JsonNode>();
        while (true)
        {
            var reply = await GetAsync($"{path}?includeRecentChanges={includeRecent}{(from is null ? "" : $"&from={from}")}");
            reply.Status.Should().Be(System.Net.HttpStatusCode.OK, reply.Text);
            rows.AddRange(reply.Data.Select(row => row!));
            from = reply.Json["continueFrom"]!.GetValue<string>();
            if (!reply.Json["hasMore"]!.GetValue<bool>())
            {
                return (rows, from);
            }
        }
    }

    public Customer AddCustomer(string name = "Bea Ortiz", params NewContact[] contacts) => Tenant.CreateCustomer(
        new NewCustomer(name, Address()) { Contacts = contacts, Locations = [new NewLocation(name, Address())] }).Row;

    public Job Book(Customer customer) => Tenant.BookJob(
        new NewJob(customer.Id, LocationOf(customer), Unit, JobType, Campaign) { Appointments = [Visit()] }).Row;

    public long LocationOf(Customer customer) => Tenant.All<Location>().First(location => location.CustomerId == customer.Id).Id;

    public NewAppointment Visit() => new(Clock.Now.AddDays(1), Clock.Now.AddDays(1).AddHours(2)) { TechnicianIds = [Technician] };

    public static PostalAddress Address() => new("12 Elm St", null, "Dayton", "OH", "45402");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Reply(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : null);
    }
}
