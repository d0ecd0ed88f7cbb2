namespace Hearth.Storage.Work;

/// <summary>The durable work sets. They share one table, one interface and one set of rules.</summary>
public enum WorkSet
{
    /// <summary>Webhook events that were stored before they were answered.</summary>
    Inbox,

    /// <summary>Entities with a pending write for a lane.</summary>
    Outbox,

    /// <summary>Items that wait for something else to exist, keyed by what they wait for.</summary>
    WaitingRoom,

    /// <summary>Items that an operator must look at. Filled by burying, read with <see cref="IWorkSets.ReadDeadLettersAsync"/>.</summary>
    DeadLetters,
}
