using System.Text.Json;
using Hearth.Connectors.Http;
using Hearth.Connectors.ServiceTitan.Wire;

namespace Hearth.Connectors.ServiceTitan.Client;

/// <summary>
/// The connection's access token: fetched with the client's credentials, kept until shortly before it expires, and fetched by
/// one caller at a time while the others wait for the same one (the vendor throttles new tokens). Safe for concurrent use.
/// </summary>
internal sealed class TokenSource(ServiceTitanConnection options, string connection, VendorPipeline pipeline, TimeProvider time) : IDisposable
{
    private const string Operation = "token";
    private const string TokenPath = "connect/token";
    private const int BadRequest = 400;

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Token? _current;

    /// <summary>A token that is good for the next call.</summary>
    /// <param name="refused">A token that the vendor refused before its time: it is not given out again.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<ApiAnswer<string>> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        if (Usable(refused) is { } ready)
        {
            return new ApiAnswer<string>.Ok(ready);
        }

        await _fetching.WaitAsync(cancellationToken);
        try
        {
            return Usable(refused) is { } fetchedMeanwhile
                ? new ApiAnswer<string>.Ok(fetchedMeanwhile)
                : await FetchAsync(cancellationToken);
        }
        finally
        {
            _fetching.Release();
        }
    }

    public void Dispose() => _fetching.Dispose();

    private string? Usable(string? refused) =>
        _current is { } token && token.Text != refused && token.Until > time.GetUtcNow() ? token.Text : null;

    private async Task<ApiAnswer<string>> FetchAsync(CancellationToken cancellationToken)
    {
        var asked = time.GetUtcNow();
        var call = new VendorCall(Operation, Request, CallEffect.Reads);
        var outcome = await pipeline.SendAsync(
            call, answer => ServiceTitanTelemetry.Called(connection, Operation, answer.Status), cancellationToken);
        if (outcome is not Outcome<VendorAnswer>.Success { Value: var answer })
        {
            return new ApiAnswer<string>.Failed(new ApiFailure(((Outcome<VendorAnswer>.Failure)outcome).Reason));
        }

        if (!answer.IsSuccess)
        {
            return new ApiAnswer<string>.Failed(Refused(answer));
        }

        if (Read(answer) is not { } document)
        {
            return new ApiAnswer<string>.Failed(ServiceTitanFailures.Unreadable(answer, isWrite: false));
        }

        ServiceTitanTelemetry.TokenFetched(connection);
        _current = new Token(document.AccessToken, asked + Life(document));
        return new ApiAnswer<string>.Ok(document.AccessToken);
    }

    /// <summary>A 400 from the token service means that it does not know the client.</summary>
    private ApiFailure Refused(VendorAnswer answer) => answer.Status == BadRequest
        ? new ApiFailure(new VendorFailure(FailureClass.StopTheConnection, answer.Status, "ServiceTitan refused the client's credentials."))
        : ServiceTitanFailures.Classify(answer, isWrite: false, time.GetUtcNow());

    private static TokenDocument? Read(VendorAnswer answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body, WireJson.Default.TokenDocument) is { AccessToken.Length: > 0 } document
                ? document
                : null;
        }
        catch (JsonException)
        {
            // Not a token: the caller turns null into a failure.
            return null;
        }
    }

    private static TimeSpan Life(TokenDocument document)
    {
        var life = document.ExpiresIn is > 0 and { } seconds ? TimeSpan.FromSeconds(seconds) : ServiceTitanLimits.TokenLifeDefault;
        return life > ServiceTitanLimits.TokenMargin * 2 ? life - ServiceTitanLimits.TokenMargin : life / 2;
    }

    private HttpRequestMessage Request() => new(HttpMethod.Post, new Uri(options.AuthAddress, TokenPath))
    {
        Content = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", options.ClientId),
            new("client_secret", options.ClientSecret),
        ]),
    };

    private sealed record Token(string Text, DateTimeOffset Until);
}
