using System.Collections.Concurrent;
using Hearth.Connectors.Quotas;

namespace Hearth.Tests.Connectors.ServiceTitan;

/// <summary>Lets everything pass and remembers who asked and what was learnt.</summary>
public sealed class RecordingQuota : ICallQuota
{
    private readonly ConcurrentQueue<CallPriority> _asked = new();
    private readonly ConcurrentQueue<QuotaSignal> _learnt = new();

    public IReadOnlyCollection<CallPriority> Asked => _asked;

    public IReadOnlyCollection<QuotaSignal> Learnt => _learnt;

    public ValueTask WaitAsync(CallKind kind, CallPriority priority, CancellationToken cancellationToken)
    {
        _asked.Enqueue(priority);
        return ValueTask.CompletedTask;
    }

    public void Learn(QuotaSignal signal) => _learnt.Enqueue(signal);
}
