namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How a webhook signature's bytes are written in its header.</summary>
public enum SignatureEncoding
{
    /// <summary>Lower-case hexadecimal.</summary>
    Hex,

    /// <summary>Standard base64 with padding.</summary>
    Base64,
}
