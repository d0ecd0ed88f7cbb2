using System.Collections.Concurrent;

namespace Hearth.Tests.Api;

/// <summary>What the registrar was asked to do, in order.</summary>
internal sealed class RegistrarCalls
{
    private readonly ConcurrentQueue<object> _calls = new();

    public void Add(object call) => _calls.Enqueue(call);

    public IEnumerable<T> Of<T>() => _calls.OfType<T>();

    public sealed record Merge(string From, string Into, string Cause);

    public sealed record Split(string Household, IReadOnlyList<string> Records, string Cause);
}
