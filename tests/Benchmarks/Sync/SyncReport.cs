using System.Text;
using Hearth.Benchmarks.Floors;
using Hearth.Benchmarks.Machine;
using Hearth.Benchmarks.Report;

namespace Hearth.Benchmarks.Sync;

/// <summary>What a run came to, as Markdown.</summary>
internal sealed class SyncReport(SyncOptions options, string database, int households)
{
    public FirstSynchronization? First { get; set; }

    public List<RoundResult> Rounds { get; } = [];

    public LatencyResult? Latency { get; set; }

    public IReadOnlyList<FloorResult> Floors { get; set; } = [];

    private double Rate => Percentiles.Median([.. Rounds.Select(round => round.ChangesPerSecond)]);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC. {MachineFacts.Describe()}. {database}.");
        text.AppendLine($"{options.Records:N0} records changed in each of {Rounds.Count} measured rounds; {households:N0} households.");
        text.AppendLine().Append(Way()).AppendLine().Append(RoundTable());
        if (Floors.Count > 0)
        {
            text.AppendLine().Append(FloorTable());
        }

        return text.ToString();
    }

    private MarkdownTable Way()
    {
        var table = new MarkdownTable("the way of a change", "figure", "goal");
        table.Add("durable changes a second, median of the rounds", $"{Rate:N0}", "2,000");
        table.Add("HubSpot calls for 1,000 changes", $"{Median(round => round.CallsPerThousand):0.0}", "15");
        table.Add("echo writes", $"{Rounds.Sum(round => round.EchoWrites) + (Latency?.EchoWrites ?? 0):N0}", "0");
        if (Latency is { } latency)
        {
            table.Add(
                $"edit to stored at HubSpot through a webhook, at {latency.Rate:N0} changes/s: p50 / p99",
                $"{Percentiles.At(latency.Milliseconds, 50):N0} / {Percentiles.At(latency.Milliseconds, 99):N0} ms",
                "- / 1,000 ms");
            table.Add("HubSpot calls for 1,000 changes at that rate", $"{latency.CallsPerThousand:0.0}", "-");
        }

        if (First is { } first)
        {
            table.Add(
                $"first synchronization: {first.RecordsRead:N0} records read, {first.RecordsWritten:N0} written",
                $"{first.Elapsed.TotalSeconds:N0} s, {(first.RecordsRead + first.RecordsWritten) / first.Elapsed.TotalSeconds:N0} records/s",
                "-");
        }

        table.Add("entity writes for each change, echoes included", Rounds.TrueForAll(round => round.EntityWrites is null) ? "-" : $"{Median(round => (double)round.EntityWrites!.Value / round.Records):0.00}", "-");
        table.Add(
            "processor seconds for 1,000 changes: Hearth and sandbox / PostgreSQL",
            $"{Median(round => round.ProcessSeconds * 1_000 / round.Records):0.00} / {Median(round => round.PostgresSeconds * 1_000 / round.Records):0.00}",
            "-");
        return table;
    }

    private MarkdownTable RoundTable()
    {
        var table = new MarkdownTable("round", "changes/s", "until the last write", "until settled", "calls by route", "load");
        foreach (var (round, number) in Rounds.Select((round, index) => (round, index + 1)))
        {
            var calls = round.HubSpotCalls.OrderByDescending(call => call.Value).Select(call => $"{Short(call.Key)} {call.Value:N0}");
            table.Add(
                $"{number}", $"{round.ChangesPerSecond:N0}", $"{round.Elapsed.TotalSeconds:0.0} s", $"{round.Settled.TotalSeconds:0.0} s",
                string.Join(", ", calls), $"{round.Load:0.0}");
        }

        return table;
    }

    private MarkdownTable FloorTable()
    {
        var table = new MarkdownTable("floor, in the same run", "a second", "p50 / p99", "the way of a change reaches", "load");
        foreach (var floor in Floors)
        {
            var latency = floor.Latencies.Count == 0
                ? "-"
                : $"{Percentiles.At(floor.Latencies, 50):0.0} / {Percentiles.At(floor.Latencies, 99):0.0} ms";
            table.Add(floor.Name, $"{floor.PerSecond:N0}", latency, $"{Rate / floor.PerSecond:P0}", $"{floor.Load:0.0}");
        }

        return table;
    }

    private double Median(Func<RoundResult, double> figure) => Percentiles.Median([.. Rounds.Select(figure)]);

    private static string Short(string route) => route[(route.LastIndexOf("}/", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0)..];
}
