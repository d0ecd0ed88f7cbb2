using System.Collections.Immutable;
using Hearth.Connectors;

namespace Hearth.Grains.Accounts;

/// <summary>How a connection's setup stands.</summary>
/// <param name="State"><c>preparing</c>, <c>ready</c> or <c>stopped</c>.</param>
/// <param name="Problems">What stands in its way.</param>
/// <param name="Created">What the setup created at the vendor.</param>
/// <param name="FailuresInARow">How often it failed since it last succeeded.</param>
/// <param name="LookAgainAt">When the vendor is asked again (UTC), unless everything is in order.</param>
internal sealed record ConnectionHealth(
    string State, ImmutableArray<string> Problems, ImmutableArray<string> Created, int FailuresInARow, DateTimeOffset LookAgainAt)
{
    private const string Ready = "ready";
    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RetryMax = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ProblemsLookedAtEvery = TimeSpan.FromSeconds(10);

    /// <summary>Nobody has asked yet.</summary>
    public static ConnectionHealth Unknown { get; } = new("preparing", [], [], 0, DateTimeOffset.MinValue);

    /// <summary>True when the connection can be read, and written to as far as no problem stands in the way.</summary>
    public bool IsReady => State == Ready;

    /// <summary>True when there is nothing to ask about.</summary>
    public bool IsInOrder => IsReady && Problems.IsEmpty;

    /// <summary>The vendor refused, or could not be reached.</summary>
    public ConnectionHealth Failed(VendorFailure reason, DateTimeOffset now) => this with
    {
        State = reason.Class is FailureClass.StopTheConnection ? "stopped" : "preparing",
        Problems = [reason.Message],
        FailuresInARow = FailuresInARow + 1,
        LookAgainAt = now + Backoff.After(FailuresInARow + 1, RetryMin, RetryMax),
    };

    /// <summary>The vendor is set up, but for the problems that the report names.</summary>
    public ConnectionHealth Prepared(SetupReport report, DateTimeOffset now) => new(
        Ready,
        [.. report.Problems.Select(problem => problem.Message)],
        [.. Created, .. report.Created],
        0,
        now + ProblemsLookedAtEvery);
}
