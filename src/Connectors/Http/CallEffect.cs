namespace Hearth.Connectors.Http;

/// <summary>What a call does at the vendor, and so whether it may be repeated blindly.</summary>
internal enum CallEffect
{
    /// <summary>It changes nothing.</summary>
    Reads,

    /// <summary>It writes, and making it twice leaves the same state: an upsert by a unique key, an update of given fields.</summary>
    WritesRepeatably,

    /// <summary>It writes, and making it twice would do it twice.</summary>
    WritesOnce,
}
