using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// Posts the tenant's occurrences to the subscriber. An answer outside 2xx, or none, is retried after the vendor's waits and
/// then given up. Nothing promises an order.
/// </summary>
/// <param name="tenant">Whose occurrences are sent, by its settings and faults of the moment.</param>
/// <param name="http">The client; its base address is not used.</param>
public sealed class WebhookSender(ServiceTitanTenant tenant, HttpClient http) : BackgroundService
{
    private const int MaximumParallelPosts = 16;
    private const int MaximumWaitingRetries = 10_000;

    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan[] RetryWaits =
        [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(300)];

    // Every round waits equally long, so each is a plain queue.
    private readonly Channel<Retry>[] _rounds =
        [.. RetryWaits.Select(_ => Channel.CreateBounded<Retry>(new BoundedChannelOptions(MaximumWaitingRetries) { FullMode = BoundedChannelFullMode.DropOldest }))];

    private long _delivered;
    private long _givenUp;

    /// <summary>Deliveries that the subscriber took.</summary>
    public long Delivered => Interlocked.Read(ref _delivered);

    /// <summary>Occurrences that no attempt could deliver.</summary>
    public long GivenUp => Interlocked.Read(ref _givenUp);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var first = Parallel.ForEachAsync(
            InSendingOrderAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = MaximumParallelPosts, CancellationToken = stoppingToken },
            async (delivery, stopping) =>
            {
                if (delivery.Delay > TimeSpan.Zero)
                {
                    await Task.Delay(delivery.Delay, tenant.Time, stopping);
                }

                await AttemptAsync(delivery.Occurrence, attempt: 0, stopping);
            });
        return Task.WhenAll([first, .. RetryWaits.Select((_, round) => RetryAsync(round, stoppingToken))]);
    }

    /// <summary>What is sent at all, with its duplicates; an occurrence that is reordered goes after the next one.</summary>
    private async IAsyncEnumerable<Delivery> InSendingOrderAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        Delivery? held = null;
        while (await NextAsync(held is not null, stopping))
        {
            while (tenant.Occurrences.TryRead(out var occurrence))
            {
                var fault = tenant.Faults.ForWebhook();
                if (fault.Drop)
                {
                    continue;
                }

                var delivery = new Delivery(occurrence, fault.Delay);
                if (fault.Reorder && held is null)
                {
                    held = delivery;
                    continue;
                }

                yield return delivery;
                if (fault.Duplicate)
                {
                    yield return delivery;
                }

                if (held is not null)
                {
                    yield return held;
                    held = null;
                }
            }

            if (held is not null && !await NextAsync(holding: true, stopping, onTimeout: false))
            {
                yield return held;
                held = null;
            }
        }
    }

    private async Task<bool> NextAsync(bool holding, CancellationToken stopping, bool onTimeout = true)
    {
        var next = tenant.Occurrences.WaitToReadAsync(stopping).AsTask();
        return holding && await Task.WhenAny(next, Task.Delay(LongestHold, tenant.Time, stopping)) != next ? onTimeout : await next;
    }

    private async Task RetryAsync(int round, CancellationToken stopping)
    {
        await foreach (var retry in _rounds[round].Reader.ReadAllAsync(stopping))
        {
            if (retry.Due - tenant.Now is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, tenant.Time, stopping);
            }

            await AttemptAsync(retry.Occurrence, round + 1, stopping);
        }
    }

    private async Task AttemptAsync(Occurrence occurrence, int attempt, CancellationToken stopping)
    {
        var options = tenant.Options.Webhooks;
        if (options.Target is not { } target)
        {
            return;
        }

        if (await PostAsync(occurrence, target, options, stopping))
        {
            Interlocked.Increment(ref _delivered);
        }
        else if (attempt < RetryWaits.Length)
        {
            _rounds[attempt].Writer.TryWrite(new Retry(occurrence, tenant.Now + (RetryWaits[attempt] * options.RetryScale)));
        }
        else
        {
            Interlocked.Increment(ref _givenUp);
        }
    }

    private async Task<bool> PostAsync(Occurrence occurrence, Uri target, WebhookOptions options, CancellationToken stopping)
    {
        var body = CloudEvent.Write(occurrence, tenant.NextGuid());
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        if (!string.IsNullOrEmpty(options.HmacKey))
        {
            request.Headers.TryAddWithoutValidation(
                options.SignatureHeader, WebhookSignature.Sign(options.HmacKey, body.Span, options.SignatureEncoding));
        }

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stopping);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private sealed record Delivery(Occurrence Occurrence, TimeSpan Delay);

    private sealed record Retry(Occurrence Occurrence, DateTimeOffset Due);
}
