using Hearth.Benchmarks.Sync;
using Hearth.Sandbox.Hosting;

namespace Hearth.Benchmarks.Floors;

/// <summary>Measures what the way of a change is compared with, while Hearth itself is stopped.</summary>
internal static class FloorsMeasurement
{
    public static async Task<IReadOnlyList<FloorResult>> RunAsync(
        SandboxHost sandbox, Database database, IReadOnlyList<LinkedRecord> records, CancellationToken cancellationToken)
    {
        var floors = new List<FloorResult> { await SandboxCeiling.RunAsync(sandbox, records, cancellationToken) };
        if (!database.IsPostgres)
        {
            return floors;
        }

        var documents = await StoredDocuments.ReadAsync(database, records.Count, cancellationToken);
        floors.Add(await RawUpserts.RunAsync(database, documents, cancellationToken));
        floors.Add(await GrainWrites.RunAsync(database, documents, isGroupCommit: false, cancellationToken));
        floors.Add(await GrainWrites.RunAsync(database, documents, isGroupCommit: true, cancellationToken));
        return floors;
    }
}
