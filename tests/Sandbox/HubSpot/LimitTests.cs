using Hearth.Sandbox.HubSpot;
using Microsoft.Extensions.Time.Testing;

namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class LimitTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_burst_window_rolls_and_says_what_is_left()
    {
        var time = new FakeTimeProvider(Noon);
        await using var portal = await RunningPortal.StartAsync(options => options with { BurstLimit = 2 }, time);
        var first = await portal.CallAsync("GET", "/crm/v3/owners");
        first.Headers["X-HubSpot-RateLimit-Max"].Should().Be("2");
        first.Headers["X-HubSpot-RateLimit-Remaining"].Should().Be("1");
        first.Headers["X-HubSpot-RateLimit-Interval-Milliseconds"].Should().Be("10000");
        time.Advance(TimeSpan.FromSeconds(6));
        await portal.CallAsync("GET", "/crm/v3/owners");
        var refused = await portal.CallAsync("GET", "/crm/v3/owners");
        refused.Status.Should().Be(429);
        refused.Json!["policyName"]!.GetValue<string>().Should().Be("TEN_SECONDLY_ROLLING");
        refused.Json["errorType"]!.GetValue<string>().Should().Be("RATE_LIMIT");
        refused.Json["message"]!.GetValue<string>().Should().Be("You have reached your ten_secondly_rolling limit.");
        time.Advance(TimeSpan.FromSeconds(4));
        (await portal.CallAsync("GET", "/crm/v3/owners")).Status.Should().Be(200, "the first call left the window");
        (await portal.CallAsync("GET", "/crm/v3/owners")).Status.Should().Be(429, "the second is still in it");
        portal.Portal.Counters.Snapshot(includeWrites: false).RateLimited.Should().Be(2);
    }

    [Fact]
    public async Task The_day_ends_at_midnight_UTC()
    {
        var time = new FakeTimeProvider(Noon);
        await using var portal = await RunningPortal.StartAsync(options => options with { DailyLimit = 1 }, time);
        (await portal.CallAsync("GET", "/crm/v3/owners")).Status.Should().Be(200);
        (await portal.CallAsync("GET", "/crm/v3/owners")).Json!["policyName"]!.GetValue<string>().Should().Be("DAILY");
        time.Advance(TimeSpan.FromHours(12));
        (await portal.CallAsync("GET", "/crm/v3/owners")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Search_has_its_own_second_and_no_headers()
    {
        var time = new FakeTimeProvider(Noon);
        await using var portal = await RunningPortal.StartAsync(options => options with { SearchLimitPerSecond = 1 }, time);
        var first = await portal.CallAsync("POST", "/crm/v3/objects/contacts/search", "{}");
        first.Status.Should().Be(200);
        first.Headers.Keys.Should().NotContain(name => name.StartsWith("X-HubSpot-RateLimit"));
        var refused = await portal.CallAsync("POST", "/crm/v3/objects/contacts/search", "{}");
        refused.Status.Should().Be(429);
        refused.Json!["message"]!.GetValue<string>().Should().Be("You have reached your secondly limit.");
    }

    [Fact]
    public async Task A_missing_or_wrong_token_is_401_and_a_missing_scope_403()
    {
        await using var portal = await RunningPortal.StartAsync(options => options with { GrantedScopes = new HashSet<string> { "crm.objects.contacts.read" } });
        (await portal.CallAsync("GET", "/crm/v3/objects/contacts")).Status.Should().Be(200);
        var forbidden = await portal.CallAsync("POST", "/crm/v3/objects/contacts", """{"properties":{"email":"a@example.com"}}""");
        forbidden.Status.Should().Be(403);
        forbidden.Json!["category"]!.GetValue<string>().Should().Be("MISSING_SCOPES");
        forbidden.Json["errors"]![0]!["context"]!["requiredGranularScopes"]![0]!.GetValue<string>().Should().Be("crm.objects.contacts.write");
        portal.Client.DefaultRequestHeaders.Authorization = null;
        var unknown = await portal.CallAsync("GET", "/crm/v3/objects/contacts");
        unknown.Status.Should().Be(401);
        unknown.Json!["category"]!.GetValue<string>().Should().Be("INVALID_AUTHENTICATION");
    }

    [Fact]
    public async Task An_issued_token_is_good_for_half_an_hour()
    {
        var time = new FakeTimeProvider(Noon);
        await using var portal = await RunningPortal.StartAsync(time: time);
        var options = new HubSpotPortalOptions();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.ClientId,
            ["client_secret"] = options.ClientSecret,
        });
        using var answer = await portal.Client.PostAsync(new Uri("/oauth/2026-03/token", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var token = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["access_token"]!.GetValue<string>();
        portal.Client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        (await portal.CallAsync("GET", "/crm/v3/owners")).Status.Should().Be(200);
        time.Advance(TimeSpan.FromMinutes(30));
        (await portal.CallAsync("GET", "/crm/v3/owners")).Status.Should().Be(401);
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_400_and_an_unknown_type_too()
    {
        await using var portal = await RunningPortal.StartAsync();
        foreach (var (path, body) in new[] { ("/crm/v3/objects/contacts", "{nonsense"), ("/crm/v3/objects/spaceships", "{}"), ("/oauth/v1/token", "{}") })
        {
            var refused = await portal.CallAsync("POST", path, body);
            refused.Status.Should().Be(400, path);
            refused.Json!["category"]!.GetValue<string>().Should().Be("VALIDATION_ERROR");
            Guid.TryParse(refused.Json["correlationId"]!.GetValue<string>(), out _).Should().BeTrue();
        }
    }
}
