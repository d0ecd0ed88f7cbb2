using Hearth.Contracts.Status;

namespace Hearth.Silo.Screen;

/// <summary>The live line: how much has gone each way, and how far behind it is.</summary>
/// <param name="ChangesIn">Accepted field changes since the account was first started.</param>
/// <param name="ChangesPerSecond">Accepted changes a second, as they came over the stream since the last line.</param>
/// <param name="WritesOut">Records written to a vendor.</param>
/// <param name="Echoes">Our own writes that came back and were recognized.</param>
/// <param name="Conflicts">Concurrent edits that a rule or a person had to decide.</param>
/// <param name="Waiting">Items in all lanes.</param>
/// <param name="LagSeconds">The lag of the slowest feed.</param>
/// <param name="Settled">Whether nothing is left to do.</param>
internal sealed record LiveCounts(
    long ChangesIn, double ChangesPerSecond, long WritesOut, long Echoes, long Conflicts, long Waiting, double? LagSeconds, bool Settled)
{
    private const string DeadLetters = "dead-letters";

    public static LiveCounts Of(AccountStatus status, double changesPerSecond) => new(
        status.Counters.Accepted,
        changesPerSecond,
        status.Counters.Written,
        status.Counters.Echoes,
        status.Counters.Conflicts,
        status.Lanes.Where(lane => lane.Set != DeadLetters).Sum(lane => lane.Depth),
        status.Feeds.Max(feed => feed.LagSeconds),
        status.Settled);

    /// <inheritdoc />
    public override string ToString() => string.Join(
        " | ",
        [
            $"changes in {ChangesIn:N0} ({ChangesPerSecond:N0}/s)",
            $"writes out {WritesOut:N0}",
            $"echoes suppressed {Echoes:N0}",
            $"conflicts {Conflicts:N0}",
            $"waiting {Waiting:N0}",
            LagSeconds is { } lag ? $"lag {lag:N1} s" : "lag unknown",
            .. Settled ? ["settled"] : Array.Empty<string>(),
        ]);
}
