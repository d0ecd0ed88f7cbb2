using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Identity;

/// <summary>Decides which entity a record belongs to: the only writer of links and match keys. Key: the account.</summary>
[Alias("hearth.registrar")]
public interface IRegistrarGrain : IGrainWithStringKey
{
    /// <summary>Links records, in order, and returns their entities. Durable when it returns; repeating it gives the same answer.</summary>
    [Alias("resolve")]
    Task<ImmutableArray<Resolution>> ResolveAsync(ImmutableArray<ResolveRequest> requests);

    /// <summary>
    /// Links records that Hearth created or took over, and notes new match keys. Returns the records that belong to another
    /// entity already; those keep their link.
    /// </summary>
    [Alias("claim")]
    Task<ImmutableArray<RecordRef>> ClaimAsync(ImmutableArray<IdentityClaim> claims);
}
