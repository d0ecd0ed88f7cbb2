using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Hearth.Sandbox.Hosting;
using Hearth.Sandbox.Traffic;

namespace Hearth.Tests.Sandbox.Hosting;

public sealed class SandboxHostTests : IDisposable
{
    private static readonly SandboxOptions Small = new()
    {
        Seed = 7,
        Households = 60,
        IsTidy = true,
        HubSpotPort = 0,
        ServiceTitanPort = 0,
        Traffic = new TrafficSettings(On: false),
    };

    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Both_sides_answer_on_ports_of_their_own()
    {
        await using var sandbox = await SandboxHost.StartAsync(Small, TestContext.Current.CancellationToken);

        var hubSpot = await _http.GetAsync(new Uri(sandbox.HubSpotAddress, "_sandbox/counters"), TestContext.Current.CancellationToken);
        var serviceTitan = await _http.GetAsync(new Uri(sandbox.ServiceTitanAddress, "_sandbox/counters"), TestContext.Current.CancellationToken);

        hubSpot.StatusCode.Should().Be(HttpStatusCode.OK);
        serviceTitan.StatusCode.Should().Be(HttpStatusCode.OK);
        sandbox.HubSpotAddress.Port.Should().NotBe(sandbox.ServiceTitanAddress.Port);
        sandbox.IsRestored.Should().BeFalse();
    }

    [Fact]
    public async Task An_api_call_sees_the_seeded_company()
    {
        await using var sandbox = await SandboxHost.StartAsync(Small, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.HubSpotAddress, "crm/v3/objects/contacts?limit=5"));
        request.Headers.Authorization = new("Bearer", Small.HubSpot.AccessToken);

        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("\"results\":[{");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_taken_port_is_named_with_the_option_that_changes_it(bool isHubSpot)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var options = isHubSpot ? Small with { HubSpotPort = port } : Small with { ServiceTitanPort = port };

        var start = () => SandboxHost.StartAsync(options, TestContext.Current.CancellationToken);

        var taken = (await start.Should().ThrowAsync<SandboxPortTakenException>()).Which;
        taken.Port.Should().Be(port);
        taken.Message.Should().Contain($"{port}").And.Contain(isHubSpot ? "--hubspot-port" : "--servicetitan-port");
    }

    [Fact]
    public async Task Traffic_is_read_and_switched_over_http()
    {
        await using var sandbox = await SandboxHost.StartAsync(Small, TestContext.Current.CancellationToken);
        var address = new Uri(sandbox.ServiceTitanAddress, "_sandbox/traffic");

        using var on = await _http.PutAsJsonAsync(address, new { on = true, perSecond = 50 }, TestContext.Current.CancellationToken);
        var running = await on.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var off = await _http.PutAsJsonAsync(address, new { on = false }, TestContext.Current.CancellationToken);
        using var burst = await _http.PostAsJsonAsync(
            new Uri(sandbox.HubSpotAddress, "_sandbox/traffic/burst"),
            new { count = 3, kinds = new[] { "marketerCreatesLead" } },
            TestContext.Current.CancellationToken);
        var done = await burst.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        running.Should().Contain("\"on\":true").And.Contain("\"perSecond\":50");
        done.Should().Be("{\"done\":3,\"skipped\":0}");
        sandbox.Traffic.Log.Deeds.Should().ContainKey(TrafficKind.MarketerCreatesLead);
    }

    [Theory]
    [InlineData("""{"on":true,"perSecond":0}""")]
    [InlineData("""{"on":true,"perSecond":1000000}""")]
    [InlineData("""{"on":"yes"}""")]
    [InlineData("null")]
    public async Task Traffic_settings_that_make_no_sense_are_refused(string body)
    {
        await using var sandbox = await SandboxHost.StartAsync(Small, TestContext.Current.CancellationToken);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await _http.PutAsync(
            new Uri(sandbox.HubSpotAddress, "_sandbox/traffic"), content, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        sandbox.Traffic.Status(0).On.Should().BeFalse();
    }

    [Fact]
    public async Task Both_sides_can_be_seeded_anew_while_people_work()
    {
        await using var sandbox = await SandboxHost.StartAsync(
            Small with { Traffic = new TrafficSettings(On: true, 200) }, TestContext.Current.CancellationToken);

        using var answer = await _http.PostAsJsonAsync(
            new Uri(sandbox.ServiceTitanAddress, "_sandbox/company"), new { seed = 9, households = 90 }, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
        sandbox.Traffic.Status(0).On.Should().BeTrue();
        sandbox.Traffic.Apply(new TrafficSettings(On: false));
        sandbox.Tenant.All<Hearth.Sandbox.ServiceTitan.Customer>().Should().HaveCount(90);
        sandbox.Traffic.Burst(new TrafficBurst(100)).Skipped.Should().Be(0);
    }

    [Theory]
    [InlineData("""{"households":-1}""")]
    [InlineData("""{"households":"many"}""")]
    public async Task A_company_that_makes_no_sense_is_refused(string body)
    {
        await using var sandbox = await SandboxHost.StartAsync(Small, TestContext.Current.CancellationToken);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await _http.PostAsync(
            new Uri(sandbox.HubSpotAddress, "_sandbox/company"), content, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        sandbox.Tenant.All<Hearth.Sandbox.ServiceTitan.Customer>().Should().HaveCount(Small.Households);
    }

    [Fact]
    public async Task Stopping_twice_is_stopping_once()
    {
        var sandbox = await SandboxHost.StartAsync(Small, TestContext.Current.CancellationToken);

        await sandbox.StopAsync(TestContext.Current.CancellationToken);
        await sandbox.StopAsync(TestContext.Current.CancellationToken);
        await sandbox.DisposeAsync();

        var call = () => _http.GetAsync(new Uri(sandbox.HubSpotAddress, "_sandbox/counters"), TestContext.Current.CancellationToken);
        await call.Should().ThrowAsync<HttpRequestException>();
    }
}
