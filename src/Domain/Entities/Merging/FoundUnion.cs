using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>
/// Says what becomes of two households that a record has shown to be one (<see cref="MatchOutcome.Union"/>), as they stand when it comes
/// to merging them. Pure.
/// </summary>
public static class FoundUnion
{
    /// <summary>
    /// False while the record, or everything of the other household, is still on its way to them, or a customer that Hearth makes for one of
    /// them: it may be the second one in its tenant.
    /// </summary>
    /// <param name="kept">The household that has the record.</param>
    /// <param name="other">The one that is to go into it.</param>
    /// <param name="record">The record that fits both.</param>
    public static bool CanBeDecided(Standing kept, Standing other, RecordRef record) =>
        kept.Id == other.Id || kept.IsErased || other.IsErased
        || (kept.Records.Contains(record) && !other.Records.IsEmpty && !kept.IsMakingCustomer && !other.IsMakingCustomer);

    /// <summary><see cref="MatchOutcome.Linked"/> where the two are to be merged, else why not.</summary>
    /// <param name="kept">The household that has the record.</param>
    /// <param name="other">The one that is to go into it.</param>
    /// <param name="customers">The tenants in which the index knows customers of either, even of records that have not reached it.</param>
    /// <param name="isApart">True when somebody has told the two apart.</param>
    public static MatchOutcome Decide(
        Standing kept, Standing other, IReadOnlySet<(EntityId Entity, ConnectionId Tenant)> customers, bool isApart) => (kept, other) switch
        {
            _ when kept.Id == other.Id => MatchOutcome.Linked,
            _ when isApart || kept.IsErased || other.IsErased => MatchOutcome.Apart,
            _ when TenantsOf(kept, customers).Intersect(TenantsOf(other, customers)).Any() => MatchOutcome.Duplicate,
            // What somebody is asked about, or what the office marked, is not for a rule to settle.
            _ when kept.IsHeld || other.IsHeld => MatchOutcome.Review,
            _ => MatchOutcome.Linked,
        };

    private static IEnumerable<ConnectionId> TenantsOf(Standing household, IReadOnlySet<(EntityId Entity, ConnectionId Tenant)> customers) =>
        household.Records.Where(record => record.Type == RecordType.Customer).Select(record => record.Connection)
            .Concat(customers.Where(customer => customer.Entity == household.Id).Select(customer => customer.Tenant));
}
