using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>Looks through the households of an account.</summary>
public interface IHouseholdRecords
{
    /// <summary>
    /// Households that have more than one record of a type in one connection, in the order of their ids, a page at a time: those after
    /// <paramref name="after"/>, at most <paramref name="max"/> (1 to <see cref="IdentityLimits.CasesPageMax"/>).
    /// </summary>
    Task<IReadOnlyList<EntityId>> FindWithSeveralAsync(AccountId account, string type, EntityId? after, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Households that are known by anything, a page at a time: those after <paramref name="after"/>, at most <paramref name="max"/> (1 to
    /// <see cref="IdentityLimits.CasesPageMax"/>). They come in the order of the ends of their ids, which are random: the first ones are a
    /// sample that says nothing about when they were made or what they are, and is the same one each time.
    /// </summary>
    Task<IReadOnlyList<EntityId>> SampleAsync(AccountId account, EntityId? after, int max, CancellationToken cancellationToken);

    /// <summary>How many households are known by anything.</summary>
    Task<long> CountAsync(AccountId account, CancellationToken cancellationToken);
}
