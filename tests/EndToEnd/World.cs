using Hearth.Testing;
using Hearth.Tests.EndToEnd.Agreement;
using Hearth.Tests.EndToEnd.Processes;
using Hearth.Tests.EndToEnd.Vendors;

namespace Hearth.Tests.EndToEnd;

/// <summary>What most tests stand on: two vendors with a company, and a place for Hearth that points to them.</summary>
internal sealed class World : IAsyncDisposable
{
    private const int DifferencesShownMax = 25;
    private const int DoubtfulMax = 3;
    private const string ContactOfPortal = $"{Node.Portal}/contact/";

    private readonly TemporaryFolder _folder;

    private World(TemporaryFolder folder, NodePlace place, EmulatedVendors vendors) => (_folder, Place, Vendors) = (folder, place, vendors);

    /// <summary>Where Hearth lives.</summary>
    public NodePlace Place { get; }

    /// <summary>The vendors.</summary>
    public EmulatedVendors Vendors { get; }

    /// <summary>Starts the vendors; Hearth is started by the test.</summary>
    /// <param name="seed">What the company is drawn from.</param>
    /// <param name="households">How many customers it has.</param>
    /// <param name="postgres">Whether Hearth's data is in PostgreSQL.</param>
    /// <param name="isTidy">Whether nobody is there twice: what <see cref="ShouldAgreeAsync"/> expects of a company.</param>
    public static async Task<World> CreateAsync(int seed, int households, bool postgres = false, bool isTidy = true)
    {
        var database = await Database.CreateAsync(postgres);
        var folder = new TemporaryFolder();
        var place = NodePlace.On(folder.Path, database);
        return new World(folder, place, await EmulatedVendors.StartAsync(folder.Path, seed, households, place.Api, isTidy));
    }

    /// <summary>Starts Hearth and returns when it is ready.</summary>
    public Task<Node> StartAsync() => Node.StartAsync(Place, Vendors);

    /// <summary>Waits until people have changed so many more fields.</summary>
    public async Task EditsReachAsync(int more)
    {
        var before = await Vendors.EditCountAsync();
        await Eventually.TrueAsync(async () => await Vendors.EditCountAsync() >= before + more, $"people edit {more} fields");
    }

    /// <summary>How many calls both vendors have taken.</summary>
    public async Task<long> CallsAsync() =>
        (await Vendors.HubSpot.CountersAsync()).TotalCalls + (await Vendors.ServiceTitan.CountersAsync()).TotalCalls;

    /// <summary>Fails with the first differences between the two vendors, if there are any.</summary>
    /// <param name="asked">The process that says about whom somebody is asked. In a tidy company those are few.</param>
    public async Task ShouldAgreeAsync(Node asked)
    {
        var doubtful = (await asked.CasesAsync("review")).Select(one => one.Record)
            .Where(record => record.StartsWith(ContactOfPortal, StringComparison.Ordinal)).Select(record => record[ContactOfPortal.Length..]).ToHashSet();
        doubtful.Count.Should().BeLessThanOrEqualTo(DoubtfulMax, "hardly anybody in a tidy company is in doubt");
        var differences = await Comparison.FindDifferencesAsync(Vendors, doubtful);
        differences.Should().BeEmpty("the vendors should agree, but:\n{0}\n", string.Join('\n', differences.Take(DifferencesShownMax)));
    }

    /// <summary>Fails when a record was written although nothing in it changed: the mark of an echo.</summary>
    public async Task ShouldWriteNothingInVainAsync()
    {
        foreach (var vendor in new[] { Vendors.HubSpot, Vendors.ServiceTitan })
        {
            var counters = await vendor.CountersAsync();
            var inVain = counters.Writes.Where(tally => tally.Changes < tally.Writes).Select(tally => tally.ToString());
            counters.UnchangedRecordWrites.Should().Be(0, "nothing is written in vain, but:\n{0}\n", string.Join('\n', inVain));
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Vendors.DisposeAsync();
        _folder.Dispose();
    }
}
