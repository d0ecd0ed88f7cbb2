using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hearth.Connectors.Http;
using Hearth.Connectors.Quotas;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.ServiceTitan.Client;

/// <summary>
/// Calls one tenant: asks the quota, signs the call, fetches a new token once when the vendor refuses the old one, and
/// classifies what fails. Safe for concurrent use. No call throws for what the vendor answers.
/// </summary>
internal sealed class ServiceTitanClient(
    ServiceTitanConnection options,
    string connection,
    VendorPipeline pipeline,
    TokenSource tokens,
    ICallQuota quota,
    TimeProvider time,
    ILogger logger)
{
    private const string AppKeyHeader = "ST-App-Key";
    private const string BearerScheme = "Bearer";
    private const int Unauthorized = 401;
    private const int TooManyRequests = 429;

    /// <summary>The paths of the tenant.</summary>
    public ServiceTitanPaths Paths { get; } = new(options.TenantId);

    /// <summary>Makes a call and reads its answer.</summary>
    public async Task<ApiAnswer<T>> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var outcome = await ExchangeAsync(request, cancellationToken);
        if (outcome is not ApiAnswer<VendorAnswer>.Ok { Value: var answer })
        {
            return Failed<T>(request, ((ApiAnswer<VendorAnswer>.Failed)outcome).Failure);
        }

        try
        {
            return JsonSerializer.Deserialize(answer.Body, type) is { } value
                ? new ApiAnswer<T>.Ok(value)
                : Failed<T>(request, ServiceTitanFailures.Unreadable(answer, request.IsWrite));
        }
        catch (JsonException)
        {
            // A few endpoints answer 200 with an error in the body: whatever is not the contract's shape is a failure.
            return Failed<T>(request, ServiceTitanFailures.Unreadable(answer, request.IsWrite));
        }
    }

    /// <summary>Makes a call whose answer has no body that matters.</summary>
    public async Task<ApiAnswer<Nothing>> SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        await ExchangeAsync(request, cancellationToken) is ApiAnswer<VendorAnswer>.Failed { Failure: var failure }
            ? Failed<Nothing>(request, failure)
            : new ApiAnswer<Nothing>.Ok(default);

    /// <summary>The token service can be reached and knows us.</summary>
    public async Task<ApiAnswer<Nothing>> CheckCredentialsAsync(CancellationToken cancellationToken) =>
        await tokens.GetAsync(refused: null, cancellationToken) is ApiAnswer<string>.Failed { Failure: var failure }
            ? new ApiAnswer<Nothing>.Failed(failure)
            : new ApiAnswer<Nothing>.Ok(default);

    private async Task<ApiAnswer<VendorAnswer>> ExchangeAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (answer, token) = await AttemptAsync(request, refused: null, cancellationToken);
        if (answer is ApiAnswer<VendorAnswer>.Ok { Value.Status: Unauthorized } && token is not null)
        {
            // A refused call changed nothing, so even a creation may be sent again.
            logger.TokenRefused(connection);
            (answer, _) = await AttemptAsync(request, token, cancellationToken);
        }

        return answer is ApiAnswer<VendorAnswer>.Ok { Value: { IsSuccess: false } refusal }
            ? new ApiAnswer<VendorAnswer>.Failed(ServiceTitanFailures.Classify(refusal, request.IsWrite, time.GetUtcNow()))
            : answer;
    }

    private async Task<(ApiAnswer<VendorAnswer> Answer, string? Token)> AttemptAsync(
        ApiRequest request, string? refused, CancellationToken cancellationToken)
    {
        var grant = await tokens.GetAsync(refused, cancellationToken);
        if (grant is not ApiAnswer<string>.Ok { Value: var token })
        {
            return (new ApiAnswer<VendorAnswer>.Failed(((ApiAnswer<string>.Failed)grant).Failure), null);
        }

        var call = new VendorCall(request.Operation, () => Message(request, token), request.Effect, CallKind.Ordinary, request.Priority);
        var outcome = await pipeline.SendAsync(call, answer => Learn(request, answer), cancellationToken);
        return outcome switch
        {
            Outcome<VendorAnswer>.Success success => (new ApiAnswer<VendorAnswer>.Ok(success.Value), token),
            Outcome<VendorAnswer>.Failure failure => (new ApiAnswer<VendorAnswer>.Failed(new ApiFailure(failure.Reason)), token),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private HttpRequestMessage Message(ApiRequest request, string token)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(options.BaseAddress, request.Path)) { Content = request.Content?.Invoke() };
        message.Headers.Authorization = new AuthenticationHeaderValue(BearerScheme, token);
        message.Headers.Add(AppKeyHeader, options.AppKey);
        return message;
    }

    private void Learn(ApiRequest request, VendorAnswer answer)
    {
        ServiceTitanTelemetry.Called(connection, request.Operation, answer.Status);
        if (answer.Status == TooManyRequests)
        {
            // ServiceTitan tells of its limit only when it is reached.
            quota.Learn(new QuotaSignal(CallKind.Ordinary, null, null, null, null, Throttled: true, answer.RetryAfter(time.GetUtcNow())));
        }
    }

    private ApiAnswer<T>.Failed Failed<T>(ApiRequest request, ApiFailure failure)
    {
        var reason = failure.Reason;
        logger.CallFailed(connection, request.Operation, reason.Class, reason.Status, reason.Message);
        return new ApiAnswer<T>.Failed(failure);
    }
}
