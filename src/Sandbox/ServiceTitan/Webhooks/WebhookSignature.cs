using System.Security.Cryptography;
using System.Text;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>HMAC-SHA256 over the raw body.</summary>
internal static class WebhookSignature
{
    public static string Sign(string key, ReadOnlySpan<byte> body, SignatureEncoding encoding)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), body);
        return encoding == SignatureEncoding.Hex ? Convert.ToHexStringLower(hash) : Convert.ToBase64String(hash);
    }
}
