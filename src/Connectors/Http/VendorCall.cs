using Hearth.Connectors.Quotas;

namespace Hearth.Connectors.Http;

/// <summary>One call to a vendor, described so that it can be made more than once.</summary>
/// <param name="Operation">A short stable name for logs and metrics, for example <c>contacts.search</c>.</param>
/// <param name="Request">Makes the request; called for every attempt, because a request can be sent only once.</param>
/// <param name="Effect">What making it twice does.</param>
/// <param name="Kind">The limit it counts against.</param>
/// <param name="Priority">Who it is for.</param>
internal sealed record VendorCall(
    string Operation, Func<HttpRequestMessage> Request, CallEffect Effect,
    CallKind Kind = CallKind.Ordinary, CallPriority Priority = CallPriority.Ordinary)
{
    /// <summary>True when an unanswered call may have changed something.</summary>
    public bool Writes => Effect is not CallEffect.Reads;

    /// <summary>True when the call may be made again without a look at what the first attempt did.</summary>
    public bool IsRepeatable => Effect is not CallEffect.WritesOnce;
}
