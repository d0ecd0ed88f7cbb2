using System.Collections.Concurrent;

namespace Hearth.Tests.Connectors.ServiceTitan;

/// <summary>Every request that left the connector, and a way to answer some in the vendor's place.</summary>
public sealed class RequestLog
{
    private readonly ConcurrentQueue<SentRequest> _sent = new();

    public IReadOnlyCollection<SentRequest> Sent => _sent;

    /// <summary>Answers a request itself, or gives null to let it pass.</summary>
    public Func<SentRequest, HttpResponseMessage?> Answer { get; set; } = _ => null;

    public IEnumerable<SentRequest> To(string method, string pathEnd) =>
        _sent.Where(request => request.Method == method && request.Path.EndsWith(pathEnd, StringComparison.Ordinal));

    internal void Add(SentRequest request) => _sent.Enqueue(request);
}
