using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Hearth.Benchmarks.Machine;
using Hearth.Benchmarks.Sync;
using Hearth.Sandbox.Hosting;

namespace Hearth.Benchmarks.Floors;

/// <summary>
/// The sandbox's own ceiling: batch updates of the same records, 100 a call, prepared beforehand and sent by a bare client.
/// Nothing that writes to this HubSpot can be faster.
/// </summary>
internal static class SandboxCeiling
{
    private const int BatchRecords = 100;
    private static readonly int[] CallsInFlight = [1, 2, 4];

    public static async Task<FloorResult> RunAsync(SandboxHost sandbox, IReadOnlyList<LinkedRecord> records, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = sandbox.HubSpotAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.Portal.Options.AccessToken);
        await SendAsync(client, Batches(records, "warm-up"), CallsInFlight[^1], cancellationToken);
        var load = LoadAverage.LastMinute();
        var best = 0.0;
        foreach (var inFlight in CallsInFlight)
        {
            var batches = Batches(records, $"ceiling {inFlight}");
            var started = Stopwatch.GetTimestamp();
            await SendAsync(client, batches, inFlight, cancellationToken);
            best = Math.Max(best, records.Count / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return new FloorResult("sandbox alone: the same updates, 100 a call, by a bare client", best, [], load);
    }

    private static List<(string Path, byte[] Body)> Batches(IReadOnlyList<LinkedRecord> records, string value) =>
    [
        .. records.GroupBy(record => record.HubSpotType).SelectMany(type => type.Chunk(BatchRecords).Select(chunk => (
            $"/crm/objects/2026-03/{type.Key}/batch/update",
            JsonSerializer.SerializeToUtf8Bytes(new
            {
                inputs = chunk.Select(record => new
                {
                    id = record.HubSpotId,
                    properties = new Dictionary<string, string>
                    {
                        [record.IsJob ? "st_job_summary" : "address"] = $"{record.ServiceTitanId % 9973 + 1} {value} Street",
                    },
                }),
            })))),
    ];

    private static Task SendAsync(HttpClient client, List<(string Path, byte[] Body)> batches, int inFlight, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = inFlight, CancellationToken = cancellationToken },
            async (batch, stopping) =>
            {
                using var content = new ByteArrayContent(batch.Body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var answer = await client.PostAsync(batch.Path, content, stopping);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync(stopping);
            });
}
