using System.Collections.Concurrent;
using Hearth.Domain.Identity;

namespace Hearth.Tests.Api;

/// <summary>What the registrar, or a household, was asked to do, in order.</summary>
internal sealed class RegistrarCalls
{
    private readonly ConcurrentQueue<object> _calls = new();

    public void Add(object call) => _calls.Enqueue(call);

    public IEnumerable<T> Of<T>() => _calls.OfType<T>();

    public sealed record Contacts(string Household, string Contact, string Other, Verdict Verdict, string By, string Reason);

    public sealed record Merge(string From, string Into, string Cause);

    public sealed record Split(string Household, IReadOnlyList<string> Records, string Cause);
}
