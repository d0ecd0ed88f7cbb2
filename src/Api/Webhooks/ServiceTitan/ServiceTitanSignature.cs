using System.Security.Cryptography;
using System.Text;

namespace Hearth.Api.Webhooks.ServiceTitan;

/// <summary>
/// Decides whether a request was signed with the tenant's webhook key: HMAC-SHA256 over the body's exact bytes. The header and
/// its encoding are configuration, because ServiceTitan documents neither. Pure; compares in constant time.
/// </summary>
internal static class ServiceTitanSignature
{
    public static SignatureVerdict Verify(ReadOnlySpan<byte> body, string? header, WebhookSender.ServiceTitan sender)
    {
        if (sender.Key.Length == 0)
        {
            return sender.AcceptsUnsigned ? SignatureVerdict.Valid : SignatureVerdict.Missing;
        }

        if (header is null)
        {
            return SignatureVerdict.Missing;
        }

        var given = sender.Encoding is SignatureEncoding.Hex ? HeaderBytes.FromHex(header) : HeaderBytes.FromBase64(header);
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(sender.Key), body);
        return given is not null && CryptographicOperations.FixedTimeEquals(expected, given) ? SignatureVerdict.Valid : SignatureVerdict.Mismatch;
    }
}
