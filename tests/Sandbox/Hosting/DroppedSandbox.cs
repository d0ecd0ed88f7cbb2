using System.Text.Json;
using System.Text.Json.Nodes;
using Hearth.Sandbox.Hosting;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;

namespace Hearth.Tests.Sandbox.Hosting;

/// <summary>A sandbox that is dropped as a kill drops it: what is in its files at that moment is all that another one gets.</summary>
internal sealed class DroppedSandbox : IDisposable
{
    private static readonly string[] NumbersThatAreLeftOut = ["LastId", "LastPlace", "Place", "Horizon", "NextId", "NextPipelineId"];

    private static readonly string[] ServiceTitanResources =
    [
        "customers", "customer-contacts", "locations", "location-contacts", "leads", "jobs", "appointments", "appointment-assignments",
        "invoices", "payments", "business-units", "technicians", "job-types", "campaigns", "payment-types",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearth-sandbox-");
    private int _drops;

    public DroppedSandbox() => File = Path.Combine(_folder.FullName, "0", "sandbox.snapshot");

    /// <summary>The snapshot that the next sandbox starts with.</summary>
    public string File { get; private set; }

    public static SandboxOptions Options(TimeSpan snapshotEvery) => new()
    {
        Seed = 7,
        Households = 25,
        HubSpotPort = 0,
        ServiceTitanPort = 0,
        Traffic = new TrafficSettings(On: false),
        SnapshotEvery = snapshotEvery,
        HubSpot = new HubSpotPortalOptions { BurstLimit = 1_000_000, AssociationBurstLimit = 1_000_000 },
        ServiceTitan = new ServiceTitanOptions { ExportLag = TimeSpan.Zero },
    };

    public Task<SandboxHost> StartAsync(SandboxOptions options) =>
        SandboxHost.StartAsync(options with { SnapshotFile = File }, TestContext.Current.CancellationToken);

    /// <summary>Copies the files as they are now; the next sandbox starts with the copies.</summary>
    public void Drop()
    {
        var from = Path.GetDirectoryName(File)!;
        var to = Directory.CreateDirectory(Path.Combine(_folder.FullName, $"{++_drops}")).FullName;

        // A kill stops everything at once; a copy does not. What a journal that is deleted meanwhile has is in the snapshot by then.
        foreach (var journal in Directory.GetFiles(from, "*.journal"))
        {
            try
            {
                System.IO.File.Copy(journal, Path.Combine(to, Path.GetFileName(journal)));
            }
            catch (FileNotFoundException)
            {
                continue;
            }
        }

        System.IO.File.Copy(File, Path.Combine(to, Path.GetFileName(File)));
        File = Path.Combine(to, Path.GetFileName(File));
    }

    /// <summary>The journals that lie beside the snapshot.</summary>
    public IReadOnlyList<string> Journals() => Directory.GetFiles(Path.GetDirectoryName(File)!, "*.journal");

    /// <summary>Everything that both sides keep, without the numbers that a kill leaves out.</summary>
    public static string Content(SandboxHost sandbox)
    {
        var saved = new SandboxSnapshot(SandboxSnapshot.FormatNow, IsFinal: true, Deeds: 0, sandbox.Portal.Save(), sandbox.Tenant.Save());
        return Comparable(JsonSerializer.SerializeToNode(saved, SandboxJson.Default.SandboxSnapshot))!.ToJsonString();
    }

    /// <summary>What the control calls show of every record of both sides.</summary>
    public static async Task<Dictionary<string, string>> RecordsAsync(SandboxHost sandbox)
    {
        using var http = new HttpClient();
        var records = new Dictionary<string, string>();
        foreach (var type in CrmObjectTypes.All)
        {
            records[type.Name] = await http.GetStringAsync(
                new Uri(sandbox.HubSpotAddress, $"_sandbox/records/{type.TypeId}?archived=true"), TestContext.Current.CancellationToken);
        }

        foreach (var resource in ServiceTitanResources)
        {
            records[resource] = await http.GetStringAsync(
                new Uri(sandbox.ServiceTitanAddress, $"_sandbox/records/{resource}"), TestContext.Current.CancellationToken);
        }

        return records;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static JsonNode? Comparable(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Where(member => !NumbersThatAreLeftOut.Contains(member.Key))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Comparable(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Comparable)]),
        _ => node?.DeepClone(),
    };
}
