using System.Security.Cryptography;
using System.Text;

namespace Hearth.Api.Webhooks;

/// <summary>Bounded keys made of what vendors send.</summary>
internal static class DedupeKey
{
    private const int HashCharacters = 32;

    /// <summary>The text itself, or its hash where it is too long for a key.</summary>
    public static string Bound(string text) =>
        text.Length <= WebhookLimits.KeyCharactersMax ? text : $"sha256:{Hash(Encoding.UTF8.GetBytes(text))}";

    /// <summary>The first 128 bits of the SHA-256, in hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashCharacters];
}
