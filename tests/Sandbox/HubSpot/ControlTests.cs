using Hearth.Sandbox.HubSpot;

namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class ControlTests
{
    [Fact]
    public async Task People_edit_through_the_screens_without_being_counted_or_limited()
    {
        await using var portal = await RunningPortal.StartAsync(options => options with { BurstLimit = 0 });
        var made = await portal.CallAsync("POST", "/_sandbox/ui/contacts", """{"properties":{"email":"a@example.com"},"userId":5}""");
        made.Status.Should().Be(200, made.Text);
        var id = made.Json!["id"]!.GetValue<string>();
        (await portal.CallAsync("PATCH", $"/_sandbox/ui/contacts/{id}", """{"properties":{"firstname":"Ann"}}""")).Status.Should().Be(200);
        (await portal.CallAsync("PATCH", $"/_sandbox/ui/contacts/{id}", """{"properties":{"createdate":"1"}}""")).Status.Should().Be(400);
        var records = await portal.CallAsync("GET", "/_sandbox/records/contacts");
        records.Json![0]!["properties"]!["firstname"]!.GetValue<string>().Should().Be("Ann");
        records.Json[0]!["properties"]!["hs_object_source"]!.GetValue<string>().Should().Be("CRM_UI");
        var counters = portal.Portal.Counters.Snapshot(includeWrites: true);
        counters.TotalCalls.Should().Be(0);
        counters.PropertyWrites.Should().Be(0);
        (await portal.CallAsync("DELETE", $"/_sandbox/ui/contacts/{id}")).Status.Should().Be(200);
        (await portal.CallAsync("GET", "/_sandbox/records/contacts")).Json!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_seed_keeps_its_dates_ties_its_records_and_tells_nobody()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var portal = await RunningPortal.StartAsync(options => options with { WebhookTarget = receiver.Address });
        var seeded = await portal.CallAsync("POST", "/_sandbox/seed", """
            {"records":[{"objectType":"contacts","properties":{"email":"a@example.com"},"createdAt":"2025-01-02T03:04:05Z"},
                        {"objectType":"deals","properties":{"dealname":"x","dealstage":"closedwon","pipeline":"default"},
                         "associations":[{"objectType":"contacts","seedIndex":0}]},
                        {"objectType":"contacts","properties":{"email":"bad"}}]}
            """);
        seeded.Json!["results"]![2]!["id"].Should().BeNull();
        var id = seeded.Json["results"]![0]!["id"]!.GetValue<string>();
        var read = await portal.CallAsync("GET", $"/crm/v3/objects/contacts/{id}?associations=deals");
        read.Json!["createdAt"]!.GetValue<string>().Should().Be("2025-01-02T03:04:05.000Z");
        read.Json["associations"]!["deals"]!["results"]!.AsArray().Should().HaveCount(1);
        portal.Portal.Webhooks.Owed.Should().Be(0);
    }

    [Fact]
    public async Task Reset_and_options_take_effect_at_once()
    {
        await using var portal = await RunningPortal.StartAsync();
        await portal.CreateContactAsync("a@example.com");
        (await portal.CallAsync("POST", "/_sandbox/reset")).Status.Should().Be(204);
        portal.Portal.Records("contacts").Should().BeEmpty();
        (await portal.CallAsync("PUT", "/_sandbox/options", """{"searchLagMilliseconds":5,"burstLimit":0,"webhookTarget":"http://127.0.0.1:1/x"}""")).Status.Should().Be(204);
        portal.Portal.Options.SearchLag.Should().Be(TimeSpan.FromMilliseconds(5));
        portal.Portal.Options.WebhookTarget.Should().Be(new Uri("http://127.0.0.1:1/x"));
        (await portal.CallAsync("GET", "/crm/v3/owners")).Status.Should().Be(429);
    }

    [Fact]
    public void The_same_seed_and_calls_give_the_same_portal()
    {
        Build().Should().BeEquivalentTo(Build());

        static IReadOnlyList<RecordSnapshot> Build()
        {
            var portal = new HubSpotPortal(new HubSpotPortalOptions(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)));
            for (var number = 0; number < 10; number++)
            {
                portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = $"c{number}@example.com" });
            }

            return portal.Records("contacts");
        }
    }
}
