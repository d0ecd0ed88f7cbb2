using System.Security.Cryptography;
using System.Text;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Signs webhook requests as HubSpot does.</summary>
internal static class WebhookSignature
{
    private static readonly (string Escaped, string Plain)[] DecodedBeforeHashing =
    [
        ("%3A", ":"), ("%2F", "/"), ("%3F", "?"), ("%40", "@"), ("%21", "!"), ("%24", "$"), ("%27", "'"), ("%28", "("), ("%29", ")"), ("%2A", "*"),
        ("%2C", ","), ("%3B", ";"),
    ];

    /// <summary>The first version: the secret and the body, hashed.</summary>
    public static string V1(string clientSecret, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(clientSecret));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The third version: method, address, body and time, keyed with the secret.</summary>
    public static string V3(string clientSecret, string method, string uri, ReadOnlySpan<byte> body, long timestamp)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(clientSecret));
        hash.AppendData(Encoding.UTF8.GetBytes(method + Decode(uri)));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp.ToString()));
        return Convert.ToBase64String(hash.GetHashAndReset());
    }

    private static string Decode(string uri) => DecodedBeforeHashing.Aggregate(
        uri, (text, pair) => text.Replace(pair.Escaped, pair.Plain, StringComparison.OrdinalIgnoreCase));
}
