using System.Collections.Concurrent;

namespace Hearth.Tests.Api;

/// <summary>Which inboxes were told that there is something to do.</summary>
internal sealed class Nudges
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public void Add(string inbox) => _counts.AddOrUpdate(inbox, 1, (_, count) => count + 1);

    public int Count(string inbox) => _counts.GetValueOrDefault(inbox);
}
