namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class BookkeepingTests
{
    private const string Contacts = "/crm/objects/2026-03/contacts";
    private const string Property = "written_at";

    [Fact]
    public async Task What_the_app_keeps_for_itself_is_stored_but_neither_counted_nor_told()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var portal = await StartAsync(receiver);
        var id = await portal.CreateContactAsync("a@example.com");
        portal.Portal.Counters.Reset();
        var before = portal.Portal.Records("contacts").Single();

        await UpdateAsync(portal, id, """{"firstname":"Ann","written_at":"1800000000000"}""");
        await UpdateAsync(portal, id, """{"firstname":"Ann","written_at":"1800000001000"}""");

        var record = portal.Portal.Records("contacts").Single();
        record.Properties[Property].Should().Be("2027-01-15T08:00:01.000Z");
        record.UpdatedAt.Should().BeOnOrAfter(before.UpdatedAt);
        var counters = portal.Portal.Counters.Snapshot(includeWrites: true);
        counters.PropertyWrites.Should().Be(2);
        counters.UnchangedRecordWrites.Should().Be(1, "the second write changed nothing else");
        counters.Writes.Should().ContainSingle().Which.Property.Should().Be("firstname");
        portal.Portal.Webhooks.Owed.Should().Be(3, "a creation, its email and one first name");
    }

    [Fact]
    public async Task A_bookkeeping_property_can_be_subscribed_by_name()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var portal = await StartAsync(receiver, new HashSet<string> { $"contact.{Property}" });
        var id = await portal.CreateContactAsync("a@example.com");

        await UpdateAsync(portal, id, """{"firstname":"Ann","written_at":"1800000000000"}""");

        portal.Portal.Webhooks.Owed.Should().Be(2, "a creation and the named property");
    }

    [Fact]
    public async Task The_names_can_be_given_while_it_runs()
    {
        await using var portal = await RunningPortal.StartAsync();

        (await portal.CallAsync("PUT", "/_sandbox/options", $$"""{"bookkeepingProperties":["{{Property}}"]}""")).Status.Should().Be(204);
        (await portal.CallAsync("PUT", "/_sandbox/options", """{"burstLimit":7}""")).Status.Should().Be(204);

        portal.Portal.Options.BookkeepingProperties.Should().BeEquivalentTo(Property);
    }

    private static async Task<RunningPortal> StartAsync(WebhookReceiver receiver, IReadOnlySet<string>? subscribed = null)
    {
        var portal = await RunningPortal.StartAsync(options => options with
        {
            // Events stay owed, so that a test can count them.
            WebhookTarget = receiver.Address,
            WebhookGathering = TimeSpan.FromHours(1),
            SubscribedProperties = subscribed,
            BookkeepingProperties = new HashSet<string> { Property },
        });
        var made = await portal.CallAsync("POST", "/crm/properties/2026-03/contacts", $$"""
            {"name":"{{Property}}","label":"Written at","type":"datetime","fieldType":"date","groupName":"contactinformation"}
            """);
        made.Status.Should().Be(201, made.Text);
        return portal;
    }

    private static async Task UpdateAsync(RunningPortal portal, string id, string properties) =>
        (await portal.CallAsync("POST", $"{Contacts}/batch/update", $$"""{"inputs":[{"id":"{{id}}","properties":{{properties}}}]}""")).Status.Should().Be(200);
}
