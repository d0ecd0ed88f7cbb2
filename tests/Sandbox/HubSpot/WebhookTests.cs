using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hearth.Sandbox.Faults;
using Hearth.Sandbox.HubSpot;

namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class WebhookTests
{
    [Fact]
    public async Task A_write_through_the_API_names_the_app_and_a_person_names_the_user()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var portal = await StartAsync(receiver);
        var id = await portal.CreateContactAsync("a@example.com");
        await receiver.UntilAsync(events => Of(events, "contact.propertyChange").Any());
        var creation = Of(receiver.Events, "contact.creation").Single();
        creation["objectId"]!.GetValue<long>().ToString().Should().Be(id);
        creation["changeFlag"]!.GetValue<string>().Should().Be("CREATED");
        creation["changeSource"]!.GetValue<string>().Should().Be("INTEGRATION");
        creation["sourceId"]!.GetValue<string>().Should().Be(portal.Portal.Options.AppId.ToString());
        creation["attemptNumber"]!.GetValue<int>().Should().Be(0);

        portal.Portal.EditAsPerson("contacts", id, new Dictionary<string, string?> { ["firstname"] = "Ann" }, userId: 7);
        await receiver.UntilAsync(events => Of(events, "contact.propertyChange").Any(item => item["propertyName"]!.GetValue<string>() == "firstname"));
        var edit = Of(receiver.Events, "contact.propertyChange").Single(item => item["propertyName"]!.GetValue<string>() == "firstname");
        edit["propertyValue"]!.GetValue<string>().Should().Be("Ann");
        edit["changeSource"]!.GetValue<string>().Should().Be("CRM_UI");
        edit["sourceId"]!.GetValue<string>().Should().Be("userId:7");
    }

    [Fact]
    public async Task Requests_are_signed_over_the_exact_bytes()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var portal = await StartAsync(receiver);
        await portal.CreateContactAsync("a@example.com");
        await receiver.UntilAsync(events => events.Count > 0);
        var (headers, body) = receiver.Requests.First();
        var secret = portal.Portal.Options.ClientSecret;
        var address = receiver.Address.AbsoluteUri.Replace("%2F", "/", StringComparison.Ordinal);
        byte[] signed = [.. Encoding.UTF8.GetBytes("POST" + address), .. body, .. Encoding.UTF8.GetBytes(headers["X-HubSpot-Request-Timestamp"].ToString())];
        headers["X-HubSpot-Signature-v3"].ToString().Should().Be(Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)));
        headers["X-HubSpot-Signature"].ToString().Should().Be(Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(secret), .. body])));
    }

    [Fact]
    public async Task A_receiver_that_fails_is_asked_again_with_the_attempt_counted()
    {
        await using var receiver = await WebhookReceiver.StartAsync(refusals: 2);
        await using var portal = await StartAsync(receiver);
        await portal.CreateContactAsync("a@example.com");
        await receiver.UntilAsync(events => events.Count > 0);
        receiver.Events[0]["attemptNumber"]!.GetValue<int>().Should().Be(2);
        portal.Portal.Webhooks.FailedAttempts.Should().Be(2);
    }

    [Fact]
    public async Task A_merge_tells_of_itself_and_of_the_absorbed_record_and_of_no_property()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var portal = await StartAsync(receiver);
        var first = portal.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = "a@example.com" }).RecordId!;
        var second = portal.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = "b@example.com", ["phone"] = "1" }).RecordId!;
        await receiver.UntilAsync(events => Of(events, "contact.propertyChange").Count() == 3);
        var survivor = portal.Portal.MergeAsPerson("contacts", first, second).RecordId!;
        await receiver.UntilAsync(events => Of(events, "contact.deletion").Any());
        var merge = Of(receiver.Events, "contact.merge").Single();
        merge["primaryObjectId"]!.GetValue<long>().ToString().Should().Be(first);
        merge["mergedObjectIds"]![0]!.GetValue<long>().ToString().Should().Be(second);
        merge["newObjectId"]!.GetValue<long>().ToString().Should().Be(survivor);
        merge["numberOfPropertiesMoved"]!.GetValue<int>().Should().Be(1);
        Of(receiver.Events, "contact.deletion").Single()["objectId"]!.GetValue<long>().ToString().Should().Be(second);
        Of(receiver.Events, "contact.propertyChange").Should().HaveCount(3);
    }

    [Fact]
    public async Task An_association_is_told_from_both_sides_and_a_primary_one_twice()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var portal = await StartAsync(receiver);
        var contact = portal.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = "a@example.com" }).RecordId!;
        var company = portal.Portal.CreateAsPerson("companies", new Dictionary<string, string?> { ["name"] = "Acme" }).RecordId!;
        portal.Portal.AssociateAsPerson("contacts", contact, new AssociationTarget("companies", company, TypeId: 1));
        await receiver.UntilAsync(events => events.Count(item => item["associationType"] is not null) == 4);
        var told = receiver.Events.Where(item => item["associationType"] is not null).ToArray();
        told.Count(item => item["isPrimaryAssociation"]!.GetValue<bool>()).Should().Be(2);
        told.Count(item => item["subscriptionType"]!.GetValue<string>() == "company.associationChange").Should().Be(2);
        told.Select(item => item["associationType"]!.GetValue<string>()).Distinct().Should().BeEquivalentTo("CONTACT_TO_COMPANY", "COMPANY_TO_CONTACT");
    }

    [Fact]
    public async Task Dates_are_sent_in_milliseconds_and_erasure_tells_of_a_deletion_too()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var portal = await StartAsync(receiver);
        var deal = new Dictionary<string, string?>
        {
            ["dealname"] = "x",
            ["dealstage"] = "closedwon",
            ["pipeline"] = "default",
            ["closedate"] = "2026-11-23T00:00:00Z",
        };
        portal.Portal.CreateAsPerson("deals", deal);
        var id = await portal.CreateContactAsync("a@example.com");
        await portal.CallAsync("POST", "/crm/v3/objects/contacts/gdpr-delete", $$"""{"objectId":"{{id}}"}""");
        await receiver.UntilAsync(events => Of(events, "contact.privacyDeletion").Any() && Of(events, "contact.deletion").Any());
        Of(receiver.Events, "deal.propertyChange").Single(item => item["propertyName"]!.GetValue<string>() == "closedate")["propertyValue"]!
            .GetValue<string>().Should().Be("1795392000000");
    }

    [Fact]
    public async Task Faults_drop_and_double_events()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var portal = await StartAsync(receiver);
        portal.Faults.Replace([new FaultRule { Kind = FaultKind.WebhookDropped, Next = 1 }]);
        portal.Portal.CreateAsPerson("companies", new Dictionary<string, string?> { ["name"] = "Lost" });
        await receiver.UntilAsync(events => Of(events, "company.propertyChange").Any());
        Of(receiver.Events, "company.creation").Should().BeEmpty();
        portal.Faults.Replace([new FaultRule { Kind = FaultKind.WebhookDuplicated, Probability = 1 }]);
        portal.Portal.CreateAsPerson("companies", new Dictionary<string, string?> { ["name"] = "Twice" });
        await receiver.UntilAsync(events => Of(events, "company.creation").Count() == 2);
        await receiver.UntilAsync(_ => portal.Portal.Webhooks.Owed == 0);
        portal.Portal.Webhooks.DroppedByFault.Should().Be(1);
    }

    private static Task<RunningPortal> StartAsync(WebhookReceiver receiver) => RunningPortal.StartAsync(options => options with
    {
        WebhookTarget = receiver.Address,
        WebhookGathering = TimeSpan.FromMilliseconds(20),
        WebhookRetryDelay = TimeSpan.FromMilliseconds(20),
    });

    private static IEnumerable<JsonNode> Of(IEnumerable<JsonNode> events, string type) =>
        events.Where(item => item["subscriptionType"]!.GetValue<string>() == type);
}
