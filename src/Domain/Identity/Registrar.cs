using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>
/// Decides which entity each record of a batch belongs to: by an existing link, by the id that the record itself names, by the
/// household that it fits best, else a new one. Records of one batch see each other in order. Pure.
/// </summary>
public static class Registrar
{
    /// <summary>Decides about a batch.</summary>
    /// <param name="requests">The records, in the order in which they were read.</param>
    /// <param name="known">What the index says.</param>
    /// <param name="policy">The account's policy.</param>
    /// <param name="newId">Makes the id of a new entity.</param>
    public static RegistrarDecision Decide(
        IReadOnlyList<ResolveRequest> requests, KnownIdentities known, SyncPolicy policy, Func<EntityKind, EntityId> newId)
    {
        var batch = new RegistrarBatch(known, policy, newId);
        foreach (var request in requests)
        {
            batch.Resolve(request);
        }

        return batch.ToDecision();
    }
}
