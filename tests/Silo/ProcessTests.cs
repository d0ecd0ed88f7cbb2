using System.Net;
using System.Text.Json;
using Hearth.Silo.Configuration;
using Hearth.Silo.Hosting;
using Hearth.Testing;
using Microsoft.AspNetCore.Builder;

namespace Hearth.Tests.Silo;

public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_embedded_process_starts_serves_and_starts_again_on_what_it_left()
    {
        var ports = FreePorts.Next(5);
        for (var run = 0; run < 2; run++)
        {
            await using var process = await StartAsync(Settings.Read(
                ("Hearth:DataFolder", _folder.Path),
                ("Hearth:Sandbox:Households", "5"),
                ("Hearth:Sandbox:Traffic", "false"),
                ("Hearth:Api:Port", $"{ports[0]}"),
                ("Hearth:Sandbox:HubSpotPort", $"{ports[1]}"),
                ("Hearth:Sandbox:ServiceTitanPort", $"{ports[2]}"),
                ("Hearth:Cluster:SiloPort", $"{ports[3]}"),
                ("Hearth:Cluster:GatewayPort", $"{ports[4]}")));

            await ReadyAsync(ports[0]);
            process.Sandbox!.IsRestored.Should().Be(run > 0);
            using var client = Client(ports[0]);
            (await client.GetStringAsync("/metrics", Cancellation)).Should().Contain("# TYPE");
            var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json", Cancellation));
            document.RootElement.GetProperty("paths").EnumerateObject().Should().NotBeEmpty();
        }

        File.Exists(_folder.File("hearth.db")).Should().BeTrue();
    }

    [Fact]
    public async Task A_silo_and_an_api_in_processes_of_their_own_find_each_other_through_the_database()
    {
        var postgres = await PostgresServer.GetAsync();
        Assert.SkipWhen(postgres.Server is null, postgres.WhyNot);
        var database = await postgres.Server!.CreateDatabaseAsync();
        var ports = FreePorts.Next(4);
        (string, string?)[] common =
        [
            ("Hearth:Storage:ConnectionString", database),
            ("Hearth:DataFolder", _folder.Path),
            ("Hearth:Telemetry:Log", "file"),
            ("Hearth:Cluster:SiloPort", $"{ports[2]}"),
            ("Hearth:Cluster:GatewayPort", $"{ports[3]}"),
            ("Hearth:Cluster:AdvertisedAddress", "127.0.0.1"),
            .. VendorsAt(FreePorts.Next()),
        ];

        await using var silo = await StartAsync(Settings.ReadProduction([.. common, ("Hearth:Role", "silo"), ("Hearth:Api:Port", $"{ports[0]}")]));
        await using var api = await StartAsync(Settings.ReadProduction([.. common, ("Hearth:Role", "api"), ("Hearth:Api:Port", $"{ports[1]}")]));

        await ReadyAsync(ports[0]);
        await ReadyAsync(ports[1]);
        using var siloClient = Client(ports[0]);
        using var noApi = await siloClient.GetAsync("/openapi/v1.json", Cancellation);
        noApi.StatusCode.Should().Be(HttpStatusCode.NotFound);
        using var apiClient = Client(ports[1]);
        using var missing = await apiClient.GetAsync("/v1/accounts/acme/households/h-00000000000000000000000000", Cancellation);
        missing.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    // Nothing listens there, so no test can reach a real vendor.
    private static (string, string?)[] VendorsAt(int port) =>
    [
        ("Hearth:Accounts:acme:Connections:portal:BaseAddress", $"http://127.0.0.1:{port}"),
        ("Hearth:Accounts:acme:Connections:tenant:BaseAddress", $"http://127.0.0.1:{port}"),
        ("Hearth:Accounts:acme:Connections:tenant:AuthAddress", $"http://127.0.0.1:{port}"),
    ];

    private static Task<HearthProcess> StartAsync(OptionsReading reading) => HearthProcess.StartAsync(
        WebApplication.CreateBuilder(),
        reading.Should().BeOfType<OptionsReading.Valid>().Which.Options,
        Cancellation);

    private static async Task ReadyAsync(int port)
    {
        using var client = Client(port);
        await Eventually.TrueAsync(
            async () =>
            {
                using var response = await client.GetAsync("/health/ready", Cancellation);
                return response.IsSuccessStatusCode;
            },
            $"the process on port {port} is ready");
    }

    private static HttpClient Client(int port) => new() { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
}
