namespace Hearth.Api.Webhooks;

/// <summary>How the bytes of a signature are written in its header.</summary>
public enum SignatureEncoding
{
    /// <summary>Hexadecimal digits of either case.</summary>
    Hex,

    /// <summary>Base64 with padding.</summary>
    Base64,
}
