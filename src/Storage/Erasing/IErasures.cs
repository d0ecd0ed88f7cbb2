using Hearth.Domain.Values;

namespace Hearth.Storage.Erasing;

/// <summary>What is kept of people who were erased: marks by which they are not synchronized again, and the account of it.</summary>
public interface IErasures
{
    /// <summary>The most marks of one call.</summary>
    const int MarksMax = 10_000;

    /// <summary>The account's salt for marks, or null while nobody was ever erased.</summary>
    Task<string?> FindSaltAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>The account's salt for marks; made at the first call and never changed.</summary>
    Task<string> GetSaltAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>
    /// Stores marks and the entry in one transaction. Idempotent: an entry about the same thing keeps its times, and a mark that was opted
    /// out stays so.
    /// </summary>
    Task StoreAsync(AccountId account, IReadOnlyCollection<ErasedMark> marks, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Those of the marks that are stored.</summary>
    Task<IReadOnlyList<ErasedMark>> FindAsync(AccountId account, IReadOnlyCollection<string> marks, CancellationToken cancellationToken);

    /// <summary>The newest entries of the account, at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(AccountId account, int max, CancellationToken cancellationToken);
}
