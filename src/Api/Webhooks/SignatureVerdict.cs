namespace Hearth.Api.Webhooks;

/// <summary>What a look at a webhook's signature came to.</summary>
internal enum SignatureVerdict
{
    /// <summary>Genuine.</summary>
    Valid,

    /// <summary>There is no signature that the connection accepts.</summary>
    Missing,

    /// <summary>The signature belongs to other bytes, another address or another secret.</summary>
    Mismatch,

    /// <summary>The timestamp is missing or is no number.</summary>
    BadTimestamp,

    /// <summary>The timestamp is too old.</summary>
    Expired,

    /// <summary>The timestamp lies too far in the future.</summary>
    Future,
}
