using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>Looks for households by how many records they have.</summary>
public interface IHouseholdRecords
{
    /// <summary>
    /// Households that have more than one record of a type in one connection, in the order of their ids, a page at a time: those after
    /// <paramref name="after"/>, at most <paramref name="max"/> (1 to <see cref="IdentityLimits.CasesPageMax"/>).
    /// </summary>
    Task<IReadOnlyList<EntityId>> FindWithSeveralAsync(AccountId account, string type, EntityId? after, int max, CancellationToken cancellationToken);
}
