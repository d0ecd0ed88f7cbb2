using Hearth.Contracts.Status;

namespace Hearth.Grains.Inbox;

/// <summary>What an inbox has come to.</summary>
[GenerateSerializer, Alias("hearth.inbox-state")]
public sealed class InboxState
{
    /// <summary>What its observations came to.</summary>
    [Id(0)]
    public SyncCounters Counters { get; set; } = SyncCounters.None;
}
