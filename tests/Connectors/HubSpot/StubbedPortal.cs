using System.Net;
using System.Text;
using Hearth.Connectors.HubSpot;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hearth.Tests.Connectors.HubSpot;

/// <summary>A connector whose portal is a function, for answers that the sandbox does not give.</summary>
internal sealed class StubbedPortal : HttpMessageHandler, IHttpClientFactory
{
    private readonly Func<string, (int Status, string Body)> _answer;

    public StubbedPortal(Func<string, (int Status, string Body)> answer)
    {
        _answer = answer;
        var options = new HubSpotConnection { PortalId = 1, AppId = 7, AccessToken = "t", ClientSecret = "s" };
        Connector = HubSpotConnector.Create(
            RunningPortal.Connection, options, this, Quota, TimeProvider.System, NullLogger<HubSpotConnector>.Instance);
    }

    public HubSpotConnector Connector { get; }

    public RecordingQuota Quota { get; } = new();

    public List<string> Bodies { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Bodies.Add(body);
        var (status, answer) = _answer(body);
        return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
