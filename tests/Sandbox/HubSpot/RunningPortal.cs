using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hearth.Sandbox.Faults;
using Hearth.Sandbox.HubSpot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hearth.Tests.Sandbox.HubSpot;

/// <summary>A portal behind real HTTP on a free port of the loopback address, with a client that has its token.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningPortal(WebApplication app, HubSpotPortal portal, FaultPlan faults)
    {
        _app = app;
        Portal = portal;
        Faults = faults;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", portal.Options.AccessToken);
    }

    public HubSpotPortal Portal { get; }

    public FaultPlan Faults { get; }

    public HttpClient Client { get; }

    public static async Task<RunningPortal> StartAsync(
        Func<HubSpotPortalOptions, HubSpotPortalOptions>? change = null, TimeProvider? time = null)
    {
        var options = new HubSpotPortalOptions { BurstLimit = 100_000, AssociationBurstLimit = 100_000, SearchLimitPerSecond = 10_000, SearchLag = TimeSpan.Zero };
        var portal = new HubSpotPortal(change?.Invoke(options) ?? options, time ?? TimeProvider.System);
        var faults = new FaultPlan(seed: 7);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting().AddHubSpotSandbox(portal, faults);
        var app = builder.Build();
        app.UseHubSpotFaults(portal, faults);
        app.MapHubSpot(portal, faults);
        await app.StartAsync();
        return new RunningPortal(app, portal, faults);
    }

    /// <summary>Sends a call with a JSON body and reads the JSON answer.</summary>
    public async Task<Answer> CallAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, text.Length == 0 ? null : Parse(text), headers, text);
    }

    /// <summary>Makes a contact through the API and gives its id.</summary>
    public async Task<string> CreateContactAsync(string email)
    {
        var made = await CallAsync("POST", "/crm/v3/objects/contacts", $$$"""{"properties":{"email":"{{{email}}}"}}""");
        made.Status.Should().Be(201, made.Text);
        return made.Json!["id"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
