namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task Subscriptions_can_be_listed_made_and_ended()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var portal = await RunningPortal.StartAsync(options => options with
        {
            WebhookTarget = receiver.Address,
            WebhookGathering = TimeSpan.FromMilliseconds(10),
        });
        var root = $"/webhooks/v3/{portal.Portal.Options.AppId}/subscriptions";
        var all = (await portal.CallAsync("GET", root)).Json!["results"]!.AsArray();
        all.Should().Contain(item => item!["eventType"]!.GetValue<string>() == "contact.privacyDeletion");
        all.Should().NotContain(item => item!["propertyName"] != null && item["propertyName"]!.GetValue<string>() == "lastmodifieddate");
        var creation = all.Single(item => item!["eventType"]!.GetValue<string>() == "company.creation")!["id"]!.GetValue<string>();
        (await portal.CallAsync("DELETE", $"{root}/{creation}")).Status.Should().Be(204);
        (await portal.CallAsync("POST", root, """{"eventType":"contact.propertyChange","propertyName":"lastmodifieddate","active":true}""")).Status.Should().Be(400);
        var made = await portal.CallAsync("POST", root, """{"eventType":"object.creation","objectTypeId":"0-162","active":true}""");
        made.Status.Should().Be(201, made.Text);

        portal.Portal.CreateAsPerson("companies", new Dictionary<string, string?> { ["name"] = "Acme" });
        var pipeline = (await portal.CallAsync("GET", "/crm/v3/pipelines/services")).Json!["results"]![0]!;
        var service = new Dictionary<string, string?>
        {
            ["hs_name"] = "Tune-up",
            ["hs_pipeline"] = pipeline["id"]!.GetValue<string>(),
            ["hs_pipeline_stage"] = pipeline["stages"]![0]!["id"]!.GetValue<string>(),
        };
        portal.Portal.CreateAsPerson("services", service).IsDone.Should().BeTrue();
        await receiver.UntilAsync(events => events.Any(item => item["objectTypeId"] is not null));
        receiver.Events.Single(item => item["objectTypeId"] is not null)["subscriptionType"]!.GetValue<string>().Should().Be("object.creation");
        await receiver.UntilAsync(_ => portal.Portal.Webhooks.Owed == 0);
        receiver.Events.Should().NotContain(item => item["subscriptionType"]!.GetValue<string>() == "company.creation");
    }
}
