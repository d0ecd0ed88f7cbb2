namespace Hearth.Contracts.Status;

/// <summary>How an account's synchronization stands.</summary>
/// <param name="Account">The account.</param>
/// <param name="AsOf">When this was put together (UTC).</param>
/// <param name="Settled">True exactly when there is nothing left to read, deliver or write; what waits for a record that nothing brings does not count.</param>
/// <param name="SettledThrough">When settled: every change that was visible at a vendor before this instant has been dealt with.</param>
/// <param name="Feeds">Every feed and sweep.</param>
/// <param name="Lanes">Every lane, inbox and waiting room with its depth, and the unions under way.</param>
/// <param name="Counters">Totals since the account was first started.</param>
/// <param name="Errors">Failures by class since the silo started.</param>
/// <param name="FirstSynchronization">How far the first synchronization is.</param>
/// <param name="Connections">Each connection and what stands in its way.</param>
/// <param name="DeadLetters">Dead letters by the class of their reason, for example <c>malformed</c> or <c>orphan</c>.</param>
[GenerateSerializer, Immutable, Alias("hearth.account-status")]
public sealed record AccountStatus(
    [property: Id(0)] string Account,
    [property: Id(1)] DateTimeOffset AsOf,
    [property: Id(2)] bool Settled,
    [property: Id(3)] DateTimeOffset? SettledThrough,
    [property: Id(4)] IReadOnlyList<FeedStatus> Feeds,
    [property: Id(5)] IReadOnlyList<LaneStatus> Lanes,
    [property: Id(6)] SyncCounters Counters,
    [property: Id(7)] IReadOnlyDictionary<string, long> Errors,
    [property: Id(8)] FirstSynchronizationStatus FirstSynchronization,
    [property: Id(9)] IReadOnlyList<ConnectionStatus> Connections,
    [property: Id(10)] IReadOnlyDictionary<string, long> DeadLetters);
