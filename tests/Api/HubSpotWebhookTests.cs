using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Hearth.Api.Webhooks;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Testing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.Tests.Api;

public sealed class HubSpotWebhookTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/webhooks/hubspot/evergreen/portal";
    private const string Lane = "evergreen/portal/inbox";
    private static readonly AccountId Account = new(ApiFixture.Account);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_of_100_is_stored_once_and_answered_well_within_a_second_however_often_it_comes()
    {
        var nudged = api.Nudges.Count(Lane);
        var body = $"[{string.Join(',', Enumerable.Range(1, 100).Select(id => HubSpotCall.Event(id)))}]";
        await DrainAsync();

        var watch = Stopwatch.StartNew();
        var first = await SendAsync(HubSpotCall.Sign(Path, body, api.Time.GetUtcNow()));
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(1));
        var retry = body.Replace("\"attemptNumber\":0", "\"attemptNumber\":1", StringComparison.Ordinal).Replace("\"eventId\":1", "\"eventId\":2", StringComparison.Ordinal);
        var second = await SendAsync(HubSpotCall.Sign(Path, retry, api.Time.GetUtcNow()));

        first.Should().Be(new WebhookReceipt(100, 0));
        second.Should().Be(new WebhookReceipt(100, 0));
        var taken = await DrainAsync();
        taken.Should().HaveCount(100);
        taken.Select(item => item.Item.Priority).Should().AllBeEquivalentTo(0);
        Encoding.UTF8.GetString(taken.Single(item => item.Item.Key.Contains(":100:", StringComparison.Ordinal)).Item.Payload.Span)
            .Should().BeOneOf(HubSpotCall.Event(100), HubSpotCall.Event(100, attempt: 1, eventId: 2));
        await Eventually.TrueAsync(() => api.Nudges.Count(Lane) > nudged, "the inbox was nudged");
    }

    [Fact]
    public async Task What_our_own_app_changed_is_answered_and_not_stored()
    {
        await DrainAsync();
        using var own = api.Count("hearth.webhooks.own");
        var changed = By("INTEGRATION", "9");
        var created = changed.Replace("propertyChange", "creation", StringComparison.Ordinal);
        string[] news =
        [
            By("INTEGRATION", "8"), By("AUTOMATION_PLATFORM", "9"), By("CRM_UI", "9"),
            changed.Replace("propertyChange", "deletion", StringComparison.Ordinal), changed.Replace("propertyChange", "merge", StringComparison.Ordinal),
        ];

        var receipt = await SendAsync(HubSpotCall.Sign(Path, $"[{string.Join(',', [changed, created, .. news])}]", api.Time.GetUtcNow()));

        receipt.Should().Be(new WebhookReceipt(news.Length, 0, Own: 2));
        (await DrainAsync()).Select(item => Encoding.UTF8.GetString(item.Item.Payload.Span)).Should().BeEquivalentTo(news);
        own[""].Should().Be(2);

        static string By(string source, string id) =>
            HubSpotCall.Event(70).Replace("\"changeSource\":\"CRM_UI\"", $"\"changeSource\":\"{source}\",\"sourceId\":\"{id}\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_sides_of_an_association_are_kept()
    {
        await DrainAsync();
        var one = """{"subscriptionId":1,"portalId":47000001,"occurredAt":5,"subscriptionType":"contact.associationChange","objectId":9,"fromObjectId":1,"toObjectId":2}""";
        var other = one.Replace("\"fromObjectId\":1,\"toObjectId\":2", "\"fromObjectId\":2,\"toObjectId\":1", StringComparison.Ordinal);

        await SendAsync(HubSpotCall.Sign(Path, $"[{one},{other},{one}]", api.Time.GetUtcNow()));

        (await DrainAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task Unreadable_events_are_dead_lettered_and_the_others_go_through()
    {
        await DrainAsync();
        var before = (await api.Work.ReadDeadLettersAsync(Account, 100, Cancellation)).Count;
        // The letters of tests before this one are older.
        api.Time.Advance(TimeSpan.FromSeconds(1));
        var stranger = HubSpotCall.Event(1, portal: 5);
        var body = $$"""[{{HubSpotCall.Event(500)}},17,{"portalId":1},{{stranger}},{"portalId":1,"objectId":1,"occurredAt":1,"subscriptionType":"\ud800"}]""";

        var receipt = await SendAsync(HubSpotCall.Sign(Path, body, api.Time.GetUtcNow()));

        receipt.Should().Be(new WebhookReceipt(1, 4));
        (await DrainAsync()).Should().ContainSingle();
        var letters = (await api.Work.ReadDeadLettersAsync(Account, 100, Cancellation)).Take(4).ToList();
        (await api.Work.ReadDeadLettersAsync(Account, 100, Cancellation)).Should().HaveCount(before + 4);
        letters.Select(letter => (letter.ErrorClass, letter.Error)).Should().BeEquivalentTo(
        [
            ("malformed", "The event is not an object."),
            ("malformed", "The event has no usable 'objectId'."),
            ("malformed", "The event holds text that is not Unicode."),
            ("misdirected", "No connection of the account belongs to 5."),
        ]);
        letters.Select(letter => Encoding.UTF8.GetString(letter.Payload.Span)).Should().Contain(stranger);
    }

    [Theory]
    [InlineData("{\"a\":", "The body is not JSON (line 0, byte 5).")]
    [InlineData("", "The body is not JSON (line 0, byte 0).")]
    [InlineData("\"text\"", "The body is neither an array of events nor an event.")]
    public async Task A_signed_body_that_is_no_list_of_events_is_kept_whole(string body, string reason)
    {
        var receipt = await SendAsync(HubSpotCall.Sign(Path, body, api.Time.GetUtcNow()));

        receipt.Should().Be(new WebhookReceipt(0, 1));
        (await api.Work.ReadDeadLettersAsync(Account, 100, Cancellation))
            .Select(letter => (letter.Lane, letter.Error, Encoding.UTF8.GetString(letter.Payload.Span)))
            .Should().Contain((Lane, reason, body));
    }

    [Fact]
    public async Task Forged_old_and_future_requests_are_refused_and_counted_and_store_nothing()
    {
        await DrainAsync();
        using var rejected = api.Count("hearth.webhooks.rejected");
        var now = api.Time.GetUtcNow();
        var body = $"[{HubSpotCall.Event(1)}]";
        var tampered = HubSpotCall.Sign(Path, body, now);
        tampered.Content = new StringContent(body.Replace("x@", "y@", StringComparison.Ordinal));

        await RefuseAsync(tampered);
        await RefuseAsync(HubSpotCall.Sign(Path, body, now, secret: "another"));
        await RefuseAsync(HubSpotCall.Sign(Path, body, now.AddMinutes(-6)));
        await RefuseAsync(HubSpotCall.Sign(Path, body, now.AddMinutes(6)));
        await RefuseAsync(HubSpotCall.Post(Path, Encoding.UTF8.GetBytes(body)));

        (await DrainAsync()).Should().BeEmpty();
        rejected["bad-signature"].Should().Be(2);
        rejected["expired"].Should().Be(1);
        rejected["future"].Should().Be(1);
        rejected["missing-signature"].Should().Be(1);
    }

    [Fact]
    public async Task Neither_the_host_header_nor_forwarded_headers_change_the_signed_address()
    {
        var request = HubSpotCall.Sign(Path, "[]", api.Time.GetUtcNow());
        request.Headers.Host = "evil.example.com";
        request.Headers.Add("X-Forwarded-Host", "evil.example.com");
        request.Headers.Add("X-Forwarded-Proto", "http");

        (await SendAsync(request)).Should().Be(new WebhookReceipt(0, 0));
    }

    [Fact]
    public async Task The_signed_address_is_the_request_line_as_it_stands()
    {
        const string path = $"{Path}?b=2&a=%40x%20";
        (await SendAsync(HubSpotCall.Sign(path, "[]", api.Time.GetUtcNow()))).Should().Be(new WebhookReceipt(0, 0));
    }

    [Fact]
    public async Task A_stranger_connection_and_a_huge_body_are_refused()
    {
        using var stranger = await api.Client.SendAsync(HubSpotCall.Post("/webhooks/hubspot/evergreen/north", []), Cancellation);
        using var nobody = await api.Client.SendAsync(HubSpotCall.Post("/webhooks/hubspot/other/portal", []), Cancellation);
        using var huge = await api.Client.SendAsync(HubSpotCall.Post(Path, new byte[WebhookLimits.BodyBytesMax + 1]), Cancellation);

        stranger.StatusCode.Should().Be(HttpStatusCode.NotFound);
        nobody.StatusCode.Should().Be(HttpStatusCode.NotFound);
        huge.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    private async Task<WebhookReceipt?> SendAsync(HttpRequestMessage request)
    {
        using var response = await api.Client.SendAsync(request, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<WebhookReceipt>(Cancellation);
    }

    private async Task RefuseAsync(HttpRequestMessage request)
    {
        using var response = await api.Client.SendAsync(request, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await response.Content.ReadFromJsonAsync<ProblemDetails>(Cancellation))!.Detail.Should().NotBeNullOrEmpty();
    }

    private async Task<IReadOnlyList<TakenWork>> DrainAsync()
    {
        var taken = await api.Work.TakeAsync(WorkSet.Inbox, Lane, 1_000, TimeSpan.FromMinutes(1), Cancellation);
        await api.Work.CompleteAsync(WorkSet.Inbox, Lane, [.. taken.Select(item => new WorkReceipt(item.Item.Key, item.Item.Revision))], Cancellation);
        return taken;
    }
}
