using Hearth.Domain.Values;

namespace Hearth.Storage.Identity;

/// <summary>The merges and splits that have begun and are not known to be done. The registrar is the only writer.</summary>
public interface IUnionIntents
{
    /// <summary>Stores an intent. Idempotent: one for the same two households stays as it is.</summary>
    Task BeginAsync(AccountId account, UnionIntent intent, CancellationToken cancellationToken);

    /// <summary>Every intent, the oldest first.</summary>
    Task<IReadOnlyList<UnionIntent>> ReadAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>Removes an intent that is done. Idempotent.</summary>
    Task EndAsync(AccountId account, UnionIntent intent, CancellationToken cancellationToken);
}
