using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Hearth.Api.Webhooks.HubSpot;

namespace Hearth.Tests.Api;

/// <summary>A webhook request as HubSpot sends it.</summary>
internal static class HubSpotCall
{
    public static string Event(long id, string property = "email", long portal = ApiFixture.PortalId, int attempt = 0, long eventId = 1) => $$"""
        {"eventId":{{eventId}},"subscriptionId":7,"portalId":{{portal}},"appId":9,"occurredAt":1742214467116,"subscriptionType":"contact.propertyChange","attemptNumber":{{attempt}},"objectId":{{id}},"propertyName":"{{property}}","propertyValue":"x@example.com","changeSource":"CRM_UI"}
        """;

    public static HttpRequestMessage Sign(string path, string body, DateTimeOffset sentAt, string secret = ApiFixture.HubSpotSecret)
    {
        var timestamp = sentAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var bytes = Encoding.UTF8.GetBytes(body);
        var signature = HubSpotSignature.ComputeVersion3("POST", ApiFixture.PublicAddress + path, bytes, timestamp, secret);
        var request = Post(path, bytes);
        request.Headers.Add("X-HubSpot-Signature-v3", Convert.ToBase64String(signature));
        request.Headers.Add("X-HubSpot-Request-Timestamp", timestamp);
        return request;
    }

    public static HttpRequestMessage Post(string path, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }
}
