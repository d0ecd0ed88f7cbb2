using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Hearth.Api.Webhooks;
using Hearth.Domain.Values;
using Hearth.Storage.Work;

namespace Hearth.Tests.Api;

public sealed class ServiceTitanWebhookTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string North = "/webhooks/servicetitan/evergreen/north";
    private const string South = "/webhooks/servicetitan/evergreen/south";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_configured_header_and_encoding_is_understood_and_an_occurrence_is_stored_once()
    {
        var hex = Event("occurrence-1", ApiFixture.NorthTenant);
        var base64 = Event("occurrence-2", ApiFixture.SouthTenant);

        (await SendAsync(North, hex, "x-servicetitan-signature", Convert.ToHexString(Hash(hex)))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await SendAsync(North, hex, "x-servicetitan-signature", Convert.ToHexStringLower(Hash(hex)))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await SendAsync(South, base64, "x-st-signature", Convert.ToBase64String(Hash(base64)))).StatusCode.Should().Be(HttpStatusCode.OK);

        (await TakeAsync("north")).Should().ContainSingle().Which.Item.Key.Should().Be("occurrence-1");
        (await TakeAsync("south")).Should().ContainSingle().Which.Item.Payload.ToArray().Should().Equal(Encoding.UTF8.GetBytes(base64));
    }

    [Fact]
    public async Task An_event_is_filed_under_the_tenant_that_it_names()
    {
        var body = Event("occurrence-3", ApiFixture.SouthTenant);

        await SendAsync(North, body, "x-servicetitan-signature", Convert.ToHexString(Hash(body)));

        (await TakeAsync("south")).Should().Contain(item => item.Item.Key == "occurrence-3");
    }

    [Fact]
    public async Task A_wrong_or_missing_signature_is_refused()
    {
        var body = Event("occurrence-4", ApiFixture.NorthTenant);

        (await SendAsync(North, body, "x-servicetitan-signature", Convert.ToHexString(Hash(body + " ")))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await SendAsync(North, body, "x-servicetitan-signature", "zz")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await SendAsync(North, body, "x-st-signature", Convert.ToHexString(Hash(body)))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_a_key_only_a_connection_that_says_so_takes_unsigned_requests()
    {
        var body = Event("occurrence-5", 803);

        (await SendAsync("/webhooks/servicetitan/evergreen/open", body, "x-other", "")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await SendAsync("/webhooks/servicetitan/evergreen/shut", body, "x-other", "")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("""{"type":"tn.jpm.job-updated","data":{"tenantId":801}}""", "The event has no usable 'userassignedid'.")]
    [InlineData("""{"userassignedid":"u","data":{"tenantId":801}}""", "The event has no usable 'type'.")]
    [InlineData("""{"userassignedid":"u","type":"tn.jpm.job-updated","data":{}}""", "The event has no usable 'data.tenantId'.")]
    public async Task An_incomplete_event_is_dead_lettered(string body, string reason)
    {
        using var response = await SendAsync(North, body, "x-servicetitan-signature", Convert.ToHexString(Hash(body)));

        (await response.Content.ReadFromJsonAsync<WebhookReceipt>(Cancellation)).Should().Be(new WebhookReceipt(0, 1));
        (await api.Work.ReadDeadLettersAsync(new AccountId(ApiFixture.Account), 100, Cancellation)).Should().Contain(letter => letter.Error == reason);
    }

    private static string Event(string occurrence, long tenant) => $$$"""
        {"specversion":"1.0","id":"delivery-1","type":"tn.jpm.job-updated","source":"https://webhooks.servicetitan.io","userassignedid":"{{{occurrence}}}","data":{"job":{"id":7},"tenantId":{{{tenant}}}}}
        """;

    private static byte[] Hash(string body) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(ApiFixture.ServiceTitanKey), Encoding.UTF8.GetBytes(body));

    private Task<HttpResponseMessage> SendAsync(string path, string body, string header, string signature)
    {
        var request = HubSpotCall.Post(path, Encoding.UTF8.GetBytes(body));
        request.Headers.Add(header, signature);
        return api.Client.SendAsync(request, Cancellation);
    }

    private Task<IReadOnlyList<TakenWork>> TakeAsync(string connection) =>
        api.Work.TakeAsync(WorkSet.Inbox, $"evergreen/{connection}/inbox", 100, TimeSpan.FromSeconds(1), Cancellation);
}
