using Hearth.Domain.Values;

namespace Hearth.Storage.ReadModels;

/// <summary>The tables that lists, searches and reports read. The ledger lane is their only writer. A call stores or reads at most 5,000 rows.</summary>
public interface IReadModels
{
    /// <summary>Upserts households in one statement; a row with an older revision than the stored one is ignored.</summary>
    Task StoreHouseholdsAsync(AccountId account, IReadOnlyList<HouseholdRow> rows, CancellationToken cancellationToken);

    /// <summary>Upserts jobs in one statement; a row with an older revision than the stored one is ignored.</summary>
    Task StoreJobsAsync(AccountId account, IReadOnlyList<JobRow> rows, CancellationToken cancellationToken);

    /// <summary>Removes the rows of households that are no more: they were merged into others. Idempotent.</summary>
    Task RemoveHouseholdsAsync(AccountId account, IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Households by id, a page at a time: the ids after <paramref name="after"/> in order, at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<HouseholdRow>> ReadHouseholdsAsync(AccountId account, string? after, int max, CancellationToken cancellationToken);

    /// <summary>Jobs by id, a page at a time: the ids after <paramref name="after"/> in order, at most <paramref name="max"/>.</summary>
    Task<IReadOnlyList<JobRow>> ReadJobsAsync(AccountId account, string? after, int max, CancellationToken cancellationToken);

    /// <summary>Counts: households, jobs, open conflicts and open findings.</summary>
    Task<ReadModelCounts> CountAsync(AccountId account, CancellationToken cancellationToken);
}
