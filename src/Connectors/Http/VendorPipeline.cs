using Hearth.Connectors.Quotas;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Attempted = Polly.Outcome<Hearth.Connectors.Http.VendorAnswer>;

namespace Hearth.Connectors.Http;

/// <summary>
/// The one way to call a vendor: every attempt first asks the quota, then waits for a place, then passes the circuit breaker
/// and has a time limit of its own. Repeatable calls are made again after transient failures. Safe for concurrent use; one
/// per connection, so that one connection's trouble never slows another.
/// </summary>
/// <param name="clients">Makes a client whose handler is pooled. Its own time limit must be off.</param>
/// <param name="quota">Leave to call.</param>
/// <param name="options">Limits and waits.</param>
/// <param name="time">The clock of all waits.</param>
internal sealed class VendorPipeline(Func<HttpClient> clients, ICallQuota quota, VendorPipelineOptions options, TimeProvider time)
{
    // Waiting for the quota must not count against an attempt's time limit, so these are two pipelines around it.
    private readonly ResiliencePipeline<VendorAnswer> _repetition = Repetition(options, time);
    private readonly ResiliencePipeline<VendorAnswer> _attempt = Attempt(options, time);

    /// <summary>Makes a call. Any answer is a success here; a failure means that there was none.</summary>
    /// <param name="call">What to send.</param>
    /// <param name="answered">Told of every answer, also of those that are retried: it feeds the quota and the metrics.</param>
    /// <param name="cancellationToken">Gives up the call, and throws as usual.</param>
    public async Task<Outcome<VendorAnswer>> SendAsync(VendorCall call, Action<VendorAnswer> answered, CancellationToken cancellationToken)
    {
        try
        {
            var answer = call.IsRepeatable
                ? await _repetition.ExecuteAsync(token => AttemptAsync(call, answered, token), cancellationToken)
                : await AttemptAsync(call, answered, cancellationToken);
            return new Outcome<VendorAnswer>.Success(answer);
        }
        catch (Exception exception) when (TransportFailures.IsTransport(exception))
        {
            return new Outcome<VendorAnswer>.Failure(TransportFailures.Classify(exception, call.Writes, time.GetUtcNow()));
        }
    }

    private async ValueTask<VendorAnswer> AttemptAsync(VendorCall call, Action<VendorAnswer> answered, CancellationToken cancellationToken)
    {
        await quota.WaitAsync(call.Kind, call.Priority, cancellationToken);
        var answer = await _attempt.ExecuteAsync(token => ExchangeAsync(call, token), cancellationToken);
        answered(answer);
        return answer;
    }

    private async ValueTask<VendorAnswer> ExchangeAsync(VendorCall call, CancellationToken cancellationToken)
    {
        using var client = clients();
        using var request = call.Request();
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new VendorAnswer((int)response.StatusCode, body, response.Headers);
    }

    private static ResiliencePipeline<VendorAnswer> Attempt(VendorPipelineOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<VendorAnswer> { TimeProvider = time }
            .AddConcurrencyLimiter(options.Concurrency, options.QueueLimit)
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<VendorAnswer>
            {
                FailureRatio = options.BreakRatio,
                MinimumThroughput = options.BreakThroughput,
                SamplingDuration = options.BreakSampling,
                BreakDuration = options.BreakDuration,
                ShouldHandle = static arguments => ValueTask.FromResult(TransportFailures.IsOutage(arguments.Outcome)),
            })
            .AddTimeout(options.AttemptTimeout)
            .Build();

    private static ResiliencePipeline<VendorAnswer> Repetition(VendorPipelineOptions options, TimeProvider time)
    {
        if (options.Retries == 0)
        {
            return ResiliencePipeline<VendorAnswer>.Empty;
        }

        return new ResiliencePipelineBuilder<VendorAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<VendorAnswer>
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.RetryDelayMax,
                ShouldHandle = arguments => ValueTask.FromResult(
                    TransportFailures.IsTransient(arguments.Outcome)
                    && !(AskedWait(arguments.Outcome, options, time) > options.RetryDelayMax)),
                DelayGenerator = arguments => ValueTask.FromResult(AskedWait(arguments.Outcome, options, time)),
            })
            .Build();
    }

    private static TimeSpan? AskedWait(Attempted outcome, VendorPipelineOptions options, TimeProvider time)
    {
        var asked = outcome.Result?.RetryAfter(time.GetUtcNow());
        return outcome.Result?.Status is TransportFailures.Locked && !(asked > options.LockDelay) ? options.LockDelay : asked;
    }
}
