using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hearth.Tests.Sandbox.HubSpot;

/// <summary>Takes webhooks on a free port of the loopback address.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication _app;
    private int _refusals;

    private WebhookReceiver(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First() + "/hooks?a=%2F1");

    public ConcurrentQueue<(IHeaderDictionary Headers, byte[] Body)> Requests { get; } = new();

    public IReadOnlyList<JsonNode> Events => [.. Requests.SelectMany(request => JsonNode.Parse(request.Body)!.AsArray()).Select(item => item!)];

    public static async Task<WebhookReceiver> StartAsync(int refusals = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new WebhookReceiver(builder.Build()) { _refusals = refusals };
        receiver._app.MapPost("/hooks", (RequestDelegate)receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async Task UntilAsync(Func<IReadOnlyList<JsonNode>, bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!condition(Events))
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"Not seen among {Events.Count} events: {string.Join('\n', Events.Select(item => item.ToJsonString()))}");
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (Interlocked.Decrement(ref _refusals) >= 0)
        {
            context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
            return;
        }

        var headers = new HeaderDictionary();
        foreach (var header in context.Request.Headers)
        {
            headers[header.Key] = header.Value;
        }

        Requests.Enqueue((headers, body.ToArray()));
    }
}
