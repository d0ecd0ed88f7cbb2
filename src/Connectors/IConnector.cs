using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors;

/// <summary>
/// The port to one tenant or portal. It speaks Domain types and outcomes; behind it are the vendor's paths, paging, quotas and
/// errors. Safe for concurrent use. No call throws for what a vendor answers; cancellation throws as usual.
/// </summary>
public interface IConnector
{
    /// <summary>The connection's id.</summary>
    ConnectionId Connection { get; }

    /// <summary>The system behind it.</summary>
    SystemKind System { get; }

    /// <summary>The feeds that this connection offers.</summary>
    ImmutableArray<FeedDefinition> Feeds { get; }

    /// <summary>Full sweeps: like feeds, but from beginning to end over everything that stands, for repair.</summary>
    ImmutableArray<FeedDefinition> Sweeps { get; }

    /// <summary>Makes sure that everything Hearth needs exists at the vendor, and reads what the mapping depends on. Idempotent.</summary>
    Task<Outcome<SetupReport>> PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Reads the next page of a feed or sweep; a null cursor starts at the beginning.</summary>
    Task<Outcome<FeedPage>> ReadFeedAsync(string feed, string? cursor, CancellationToken cancellationToken);

    /// <summary>
    /// Reads records by id with the best evidence of time that the vendor has. Records that do not exist are absent. A HubSpot
    /// record that was merged comes back under its new id, and one that was archived as such, with what it held last.
    /// </summary>
    Task<Outcome<ImmutableArray<Observation>>> ReadRecordsAsync(string type, IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>How many records of a type there are, where the vendor can tell cheaply; otherwise null.</summary>
    Task<Outcome<long?>> CountRecordsAsync(string type, CancellationToken cancellationToken);

    /// <summary>Reads a stored webhook event. Pure: no call is made.</summary>
    WebhookReading ReadEvent(ReadOnlyMemory<byte> json, DateTimeOffset receivedAt);

    /// <summary>
    /// Searches for records that people may have made of what is about to be created, and that no feed has shown yet: as far as one call
    /// goes, and without judging whether they are the same. Never one that carries the id of the creation's entity, which is found when the
    /// creation is verified. Empty where the vendor itself lets nothing be created twice.
    /// </summary>
    Task<Outcome<ImmutableArray<RecordRef>>> FindAlikeAsync(RecordWrite creation, CancellationToken cancellationToken);

    /// <summary>The most records that one <see cref="WriteAsync"/> of a type should carry.</summary>
    int WriteBatchMax(string type);

    /// <summary>
    /// Writes records of one type and answers for each, in the same order. One bad record never stops the others: a failing
    /// batch is halved until the bad one is alone.
    /// </summary>
    Task<ImmutableArray<WriteOutcome>> WriteAsync(string type, IReadOnlyList<RecordWrite> writes, CancellationToken cancellationToken);
}
