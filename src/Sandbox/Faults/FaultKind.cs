namespace Hearth.Sandbox.Faults;

/// <summary>What can be made to go wrong, at a vendor's HTTP surface or on the way of its webhooks.</summary>
public enum FaultKind
{
    /// <summary>The call waits between the rule's minimum and maximum before it is served as usual.</summary>
    Latency,

    /// <summary>The call is not served and answers 429 in the vendor's words.</summary>
    TooManyRequests,

    /// <summary>The call is not served and answers 500.</summary>
    ServerError,

    /// <summary>The call is not served and answers 502.</summary>
    BadGateway,

    /// <summary>The call is not served and answers 423: the record is locked.</summary>
    Locked,

    /// <summary>The call is served, its effects stay, and the caller is told 500.</summary>
    AppliedThenServerError,

    /// <summary>The call is served, its effects stay, and the connection ends without an answer.</summary>
    AppliedThenDropped,

    /// <summary>The webhook is never sent.</summary>
    WebhookDropped,

    /// <summary>The webhook is sent twice.</summary>
    WebhookDuplicated,

    /// <summary>The webhook is sent after those that follow it.</summary>
    WebhookReordered,

    /// <summary>The webhook is sent late, by between the rule's minimum and maximum.</summary>
    WebhookDelayed,
}
