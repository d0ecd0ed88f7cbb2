using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearth.Api.Webhooks.HubSpot;

/// <summary>Decides whether a request was signed by HubSpot with our app's client secret. Pure; compares in constant time.</summary>
/// <remarks>https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation</remarks>
internal static class HubSpotSignature
{
    private const string Version1 = "v1";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(WebhookLimits.TimestampWindowMinutes);

    /// <summary>Checks version 3, and version 1 only where the portal allows it and there is no version 3 at all.</summary>
    public static SignatureVerdict Verify(HubSpotRequest request, WebhookSender.HubSpot sender, DateTimeOffset now)
    {
        if (request.SignatureVersion3 is { } signature)
        {
            return VerifyVersion3(request, signature, sender.ClientSecret, now);
        }

        var carriesVersion1 = request.Signature is not null && request.SignatureVersion is null or Version1;
        return sender.AcceptsVersion1 && carriesVersion1
            ? Compare(ComputeVersion1(request.Body.Span, sender.ClientSecret), HeaderBytes.FromHex(request.Signature))
            : SignatureVerdict.Missing;
    }

    /// <summary>HMAC-SHA256 over method, address, body and timestamp.</summary>
    internal static byte[] ComputeVersion3(string method, string uri, ReadOnlySpan<byte> body, string timestamp, string secret)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(method + HubSpotUri.Decode(uri)));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        return hash.GetHashAndReset();
    }

    /// <summary>SHA-256 over the secret and the body.</summary>
    internal static byte[] ComputeVersion1(ReadOnlySpan<byte> body, string secret)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(secret));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    private static SignatureVerdict VerifyVersion3(HubSpotRequest request, string signature, string secret, DateTimeOffset now)
    {
        if (!long.TryParse(request.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sentAt))
        {
            return SignatureVerdict.BadTimestamp;
        }

        var age = now.ToUnixTimeMilliseconds() - sentAt;
        if (Math.Abs(age) > Window.TotalMilliseconds)
        {
            return age > 0 ? SignatureVerdict.Expired : SignatureVerdict.Future;
        }

        var expected = ComputeVersion3(request.Method, request.Uri, request.Body.Span, request.Timestamp, secret);
        return Compare(expected, HeaderBytes.FromBase64(signature));
    }

    private static SignatureVerdict Compare(byte[] expected, byte[]? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(expected, given) ? SignatureVerdict.Valid : SignatureVerdict.Mismatch;
}
