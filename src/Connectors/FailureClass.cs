namespace Hearth.Connectors;

/// <summary>What to do about a vendor's failure. A closed set, chosen by one function for each vendor.</summary>
public enum FailureClass
{
    /// <summary>Try again with back-off: a timeout, a 5xx, a lock.</summary>
    Retry,

    /// <summary>Try again at a known time: a quota, a migration.</summary>
    WaitUntil,

    /// <summary>The data is at fault: parked and shown until the data or the policy changes.</summary>
    FixTheData,

    /// <summary>Credentials or permissions: the connection stops and an operator is told.</summary>
    StopTheConnection,
}
