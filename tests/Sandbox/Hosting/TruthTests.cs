using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hearth.Sandbox.Hosting;
using Hearth.Sandbox.Traffic;

namespace Hearth.Tests.Sandbox.Hosting;

public sealed class TruthTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearth-sandbox-");
    private readonly HttpClient _http = new();

    private SandboxOptions Options => new()
    {
        Seed = 7,
        Households = 90,
        HubSpotPort = 0,
        ServiceTitanPort = 0,
        Traffic = new TrafficSettings(On: false),
        SnapshotFile = Path.Combine(_folder.FullName, "sandbox.snapshot"),
        SnapshotEvery = TimeSpan.FromHours(1),
    };

    public void Dispose()
    {
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Either_port_tells_the_truth_and_a_restart_does_not_forget_it()
    {
        string first;
        await using (var sandbox = await SandboxHost.StartAsync(Options, TestContext.Current.CancellationToken))
        {
            first = await TruthAsync(sandbox.HubSpotAddress);
            (await TruthAsync(sandbox.ServiceTitanAddress)).Should().Be(first);
        }

        var record = JsonDocument.Parse(first).RootElement.GetProperty("records")[0];
        record.GetProperty("system").GetString().Should().Be("servicetitan");
        record.GetProperty("type").GetString().Should().Be("customer");
        record.GetProperty("household").GetString().Should().Be("customer-1");
        record.GetProperty("kind").GetString().Should().NotBeNullOrEmpty();
        await using var second = await SandboxHost.StartAsync(Options, TestContext.Current.CancellationToken);
        (await TruthAsync(second.HubSpotAddress)).Should().Be(first);
    }

    [Fact]
    public async Task A_company_that_is_seeded_anew_has_its_own_truth()
    {
        await using var sandbox = await SandboxHost.StartAsync(Options, TestContext.Current.CancellationToken);

        using var answer = await _http.PostAsJsonAsync(
            new Uri(sandbox.HubSpotAddress, "_sandbox/company"), new { seed = 9, households = 20, tidy = true }, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
        var truth = JsonDocument.Parse(await TruthAsync(sandbox.HubSpotAddress)).RootElement;
        truth.GetProperty("seed").GetInt32().Should().Be(9);
        truth.GetProperty("records").EnumerateArray().Count(record => record.GetProperty("type").GetString() == "customer").Should().Be(20);
    }

    private Task<string> TruthAsync(Uri address) =>
        _http.GetStringAsync(new Uri(address, "_sandbox/company/truth"), TestContext.Current.CancellationToken);
}
