namespace Hearth.Tests.Connectors.ServiceTitan;

/// <summary>Writes what passes into a log.</summary>
internal sealed class RequestRecorder(RequestLog log) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var sent = new SentRequest(request.Method.Method, request.RequestUri!.AbsolutePath, request.RequestUri.Query, body);
        log.Add(sent);
        return log.Answer(sent) ?? await base.SendAsync(request, cancellationToken);
    }
}
