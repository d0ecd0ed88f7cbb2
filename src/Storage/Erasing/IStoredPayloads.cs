using Hearth.Domain.Values;

namespace Hearth.Storage.Erasing;

/// <summary>Goes through everything that vendors sent and that is still stored, to take out what must not be.</summary>
public interface IStoredPayloads
{
    /// <summary>The most payloads of one call.</summary>
    const int PageMax = 1_000;

    /// <summary>The account's payloads after a place, in order, at most <paramref name="max"/>; empty ones are left out.</summary>
    Task<IReadOnlyList<StoredPayload>> ReadAsync(AccountId account, PayloadPlace after, int max, CancellationToken cancellationToken);

    /// <summary>Removes items and dead letters, whoever has taken them. Idempotent.</summary>
    Task RemoveAsync(IReadOnlyCollection<PayloadPlace> places, CancellationToken cancellationToken);
}
