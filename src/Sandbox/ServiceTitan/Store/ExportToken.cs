using System.Buffers.Text;
using System.Text;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The opaque <c>continueFrom</c>: which feed, and after which sequence.</summary>
internal static class ExportToken
{
    private const string Prefix = "st1";

    public static string Write(string feed, long sequence) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Prefix}|{feed}|{sequence}"));

    /// <summary>The sequence in a token of this feed; null for anything else.</summary>
    public static long? Read(string feed, string token)
    {
        if (!Base64Url.IsValid(token))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split('|');
        return parts is [Prefix, var name, var number] && name == feed && long.TryParse(number, out var sequence) && sequence >= 0
            ? sequence
            : null;
    }
}
