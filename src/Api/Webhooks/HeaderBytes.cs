using System.Buffers;

namespace Hearth.Api.Webhooks;

/// <summary>Reads the bytes that a header spells; null where it spells none.</summary>
internal static class HeaderBytes
{
    public static byte[]? FromHex(string? text)
    {
        if (text is null || text.Length % 2 != 0)
        {
            return null;
        }

        var bytes = new byte[text.Length / 2];
        return Convert.FromHexString(text, bytes, out _, out _) is OperationStatus.Done ? bytes : null;
    }

    public static byte[]? FromBase64(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
