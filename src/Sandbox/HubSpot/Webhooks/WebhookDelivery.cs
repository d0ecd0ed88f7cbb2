using System.Net.Http.Headers;
using Hearth.Sandbox.Faults;

namespace Hearth.Sandbox.HubSpot;

/// <summary>
/// Posts what the portal owes: up to 100 events a request, several requests at once, in no promised order, and again with a
/// growing wait where the receiver fails.
/// </summary>
internal sealed class WebhookDelivery(HubSpotPortal portal, FaultPlan faults, HttpMessageInvoker http) : BackgroundService
{
    /// <summary>The most events of one request.</summary>
    public const int MaximumEvents = 100;

    /// <summary>The most retries of one request.</summary>
    public const int MaximumRetries = 10;

    private readonly SemaphoreSlim _slots = new(portal.Options.WebhookConcurrency);

    public override void Dispose()
    {
        _slots.Dispose();
        http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await portal.WebhooksOwed().WaitAsync(stoppingToken);
            await Task.Delay(portal.Options.WebhookGathering, portal.Time, stoppingToken);
            while (portal.TakeWebhooks(MaximumEvents) is { Count: > 0 } events)
            {
                await DispatchAsync(events, stoppingToken);
            }
        }
    }

    private async Task DispatchAsync(IReadOnlyList<WebhookEvent> events, CancellationToken stopping)
    {
        var now = new List<WebhookEvent>(events.Count);
        var again = new List<WebhookEvent>();
        foreach (var item in events)
        {
            var fault = faults.ForWebhook();
            if (fault.Drop)
            {
                portal.Tally.Drop();
                continue;
            }

            if (fault.Duplicate)
            {
                portal.Tally.Owe(1);
                again.Add(item);
            }

            if (fault.Delay > TimeSpan.Zero || fault.Reorder)
            {
                _ = SendLaterAsync([item], fault.Delay + (fault.Reorder ? 2 * portal.Options.WebhookGathering : TimeSpan.Zero), stopping);
            }
            else
            {
                now.Add(item);
            }
        }

        await SendAsync(now, stopping);
        await SendAsync(again, stopping);
    }

    private async Task SendLaterAsync(IReadOnlyList<WebhookEvent> events, TimeSpan delay, CancellationToken stopping)
    {
        await Task.Delay(delay, portal.Time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stopping.IsCancellationRequested)
        {
            await SendAsync(events, stopping);
        }
    }

    // Waits for a free slot, which slows the taking down to the receiver's pace, and then sends without being waited for.
    private async Task SendAsync(IReadOnlyList<WebhookEvent> events, CancellationToken stopping)
    {
        if (events.Count > 0)
        {
            await _slots.WaitAsync(stopping);
            _ = SendInSlotAsync(events, stopping);
        }
    }

    private async Task SendInSlotAsync(IReadOnlyList<WebhookEvent> events, CancellationToken stopping)
    {
        bool accepted;
        try
        {
            accepted = await PostAsync(events, stopping);
        }
        finally
        {
            _slots.Release();
        }

        if (accepted)
        {
            portal.Tally.Deliver(events.Count);
            return;
        }

        portal.Tally.FailAttempt();
        var attempt = events[0].AttemptNumber;
        if (attempt >= MaximumRetries || stopping.IsCancellationRequested)
        {
            portal.Tally.GiveUp(events.Count);
            return;
        }

        var wait = portal.Options.WebhookRetryDelay * (1L << attempt);
        await SendLaterAsync([.. events.Select(item => item with { AttemptNumber = attempt + 1 })], wait, stopping);
    }

    private async Task<bool> PostAsync(IReadOnlyList<WebhookEvent> events, CancellationToken stopping)
    {
        var options = portal.Options;
        if (options.WebhookTarget is not { } target)
        {
            return false;
        }

        using var request = Sign(WebhookJson.Write(events, options), target, options);
        using var patience = new CancellationTokenSource(options.WebhookTimeout, portal.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }

    private HttpRequestMessage Sign(byte[] body, Uri target, HubSpotPortalOptions options)
    {
        var timestamp = portal.Time.GetUtcNow().ToUnixTimeMilliseconds();
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-HubSpot-Signature", WebhookSignature.V1(options.ClientSecret, body));
        request.Headers.Add("X-HubSpot-Signature-Version", "v1");
        request.Headers.Add("X-HubSpot-Signature-v3", WebhookSignature.V3(options.ClientSecret, "POST", target.AbsoluteUri, body, timestamp));
        request.Headers.Add("X-HubSpot-Request-Timestamp", timestamp.ToString());
        return request;
    }
}
