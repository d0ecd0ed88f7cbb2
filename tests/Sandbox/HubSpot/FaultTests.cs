using Hearth.Sandbox.Faults;

namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class FaultTests
{
    [Theory]
    [InlineData(FaultKind.TooManyRequests, 429)]
    [InlineData(FaultKind.ServerError, 500)]
    [InlineData(FaultKind.BadGateway, 502)]
    [InlineData(FaultKind.Locked, 423)]
    public async Task A_fault_that_is_not_applied_leaves_nothing_behind(FaultKind kind, int status)
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Faults.Replace([new FaultRule { Kind = kind, Next = 1, Method = "POST", PathPrefix = "/crm/v3/objects" }]);
        (await portal.CallAsync("GET", "/crm/v3/objects/contacts")).Status.Should().Be(200, "the rule is for POST");
        (await portal.CallAsync("POST", "/crm/v3/objects/contacts", """{"properties":{"email":"a@example.com"}}""")).Status.Should().Be(status);
        portal.Portal.Records("contacts").Should().BeEmpty();
        await portal.CreateContactAsync("a@example.com");
    }

    [Fact]
    public async Task An_applied_fault_answers_500_and_the_write_stays()
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Faults.Replace([new FaultRule { Kind = FaultKind.AppliedThenServerError, Next = 1 }]);
        (await portal.CallAsync("POST", "/crm/v3/objects/contacts", """{"properties":{"email":"a@example.com"}}""")).Status.Should().Be(500);
        portal.Portal.Records("contacts").Should().HaveCount(1);
    }

    [Fact]
    public async Task A_dropped_connection_ends_without_an_answer_and_the_write_stays()
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Faults.Replace([new FaultRule { Kind = FaultKind.AppliedThenDropped, Next = 1 }]);
        var call = () => portal.CallAsync("POST", "/crm/v3/objects/contacts", """{"properties":{"email":"a@example.com"}}""");
        await call.Should().ThrowAsync<HttpRequestException>();
        portal.Portal.Records("contacts").Should().HaveCount(1);
    }

    [Fact]
    public async Task Control_calls_are_spared_and_change_the_plan()
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Faults.Replace([new FaultRule { Kind = FaultKind.ServerError, Probability = 1 }]);
        (await portal.CallAsync("GET", "/_sandbox/counters")).Status.Should().Be(200);
        var put = await portal.CallAsync("PUT", "/_sandbox/faults", """{"seed":3,"rules":[{"kind":"BadGateway","next":2}]}""");
        put.Status.Should().Be(200, put.Text);
        put.Json!["rules"]![0]!["kind"]!.GetValue<string>().Should().Be("BadGateway");
        (await portal.CallAsync("GET", "/crm/v3/owners")).Status.Should().Be(502);
        (await portal.CallAsync("PUT", "/_sandbox/faults", "nonsense")).Status.Should().Be(400);
        (await portal.CallAsync("PUT", "/_sandbox/faults", """{"rules":[]}""")).Status.Should().Be(200);
        (await portal.CallAsync("GET", "/crm/v3/owners")).Status.Should().Be(200);
    }
}
