using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>
/// Which of the linked records are known to be gone from their vendor. A link stays when its record goes: the record may come back.
/// </summary>
public interface IRecordPresence
{
    /// <summary>
    /// The linked records of one connection and type in the ordinal order of their ids, those behind <paramref name="after"/>, at most
    /// <paramref name="max"/> (1 to <see cref="IdentityLimits.BatchMax"/>).
    /// </summary>
    Task<IReadOnlyList<KnownRecord>> ReadAsync(
        AccountId account, ConnectionId connection, string type, string? after, int max, CancellationToken cancellationToken);

    /// <summary>Notes that records are gone, or there again. Records without a link are passed over. Idempotent.</summary>
    Task MarkAsync(AccountId account, IReadOnlyCollection<RecordRef> records, bool isAbsent, CancellationToken cancellationToken);
}
