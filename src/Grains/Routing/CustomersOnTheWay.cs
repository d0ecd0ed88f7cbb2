using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Routing;

/// <summary>
/// Customers that were claimed for a household which has yet to be shown them. Whoever asked the household alone would believe that it has
/// none.
/// </summary>
internal static class CustomersOnTheWay
{
    /// <summary>True where a customer is on its way to a household; false where that was erased.</summary>
    /// <param name="grains">The grains.</param>
    /// <param name="identities">The index.</param>
    /// <param name="account">The account.</param>
    /// <param name="household">The household.</param>
    /// <param name="tenant">The tenant of the customer; null: any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<bool> AnyAsync(
        IGrainFactory grains, IIdentityIndex identities, AccountId account, EntityId household, ConnectionId? tenant, CancellationToken cancellationToken)
    {
        var customers = (await identities.FindRecordsAsync(account, [household], RecordType.Customer, cancellationToken))
            .Where(customer => tenant is null || customer.Record.Connection == tenant).ToList();
        if (customers.Count == 0)
        {
            return false;
        }

        var standing = await grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(account, household)).GetStandingAsync();
        return !standing.IsErased && customers.Exists(customer => !standing.Records.Contains(customer.Record));
    }
}
