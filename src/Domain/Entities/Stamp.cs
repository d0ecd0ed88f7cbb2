using Hearth.Domain.Changes;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>
/// The ids by which Hearth recognizes a record, which it keeps in the record itself: the entity, and in HubSpot also the part and the record
/// that stands for it in ServiceTitan.
/// </summary>
internal static class Stamp
{
    /// <summary>So often they are written again. Whoever takes them out after that would do so for ever, and so would a vendor that drops them.</summary>
    private const int RepairsMax = 3;

    /// <summary>What stood for so long was taken out for another reason than the time before.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromDays(7);

    /// <summary>
    /// True for records that carry our ids: every contact and deal, and customers and jobs under a policy that writes such records at all. A
    /// write to ServiceTitan is a call for one record, so an id that may be another one soon, because a person is still asked, is not
    /// written yet.
    /// </summary>
    internal static bool IsKeptIn(Link link, Entity entity, SyncPolicy policy) => link.Record.Type switch
    {
        RecordType.Contact or RecordType.Deal => true,
        RecordType.Customer => IsWritten(link, policy) && !entity.IsHeld(HoldReason.Review) && !entity.IsHeld(HoldReason.Duplicate),
        RecordType.Job => IsWritten(link, policy),
        _ => false,
    };

    private static bool IsWritten(Link link, SyncPolicy policy) =>
        (link.Record.Type == RecordType.Customer && policy.Creation.ServiceTitanCustomer is not CreationTrigger.Never)
        || RecordShape.Of(link.Record.Type).Writable.Any(field => policy.Find(field)?.IsReceivedBy(link.System) is true);

    /// <summary>True when a record carries the ids that it should.</summary>
    internal static bool IsRight(StoredIdentity stored, Link link, Entity entity) =>
        stored.Entity == entity.Id
        && !stored.IsDamaged
        && (stored.Part ?? link.Part) == link.Part
        && (link.System is not SystemKind.HubSpot || entity.Counterpart is not { } counterpart || stored.Counterpart == counterpart);

    /// <summary>True when a write gave a record the ids that it should carry by now.</summary>
    internal static bool IsRight(RecordWrite write, Link link, Entity entity) =>
        write.Entity == entity.Id && (link.System is not SystemKind.HubSpot || write.Counterpart == entity.Counterpart);

    /// <summary>What is known of a record's ids once they were read.</summary>
    internal static Link Read(Link link, StoredIdentity stored, Entity entity, DateTimeOffset now)
    {
        if (IsRight(stored, link, entity))
        {
            return link with { Stamped = true, StampRefused = false };
        }

        if (!link.Stamped)
        {
            return link;
        }

        var losses = link.StampLostAt is { } last && now - last < Stands ? link.StampLosses + 1 : 1;
        return link with { Stamped = false, StampLosses = losses, StampLostAt = now, StampRefused = losses > RepairsMax };
    }

    /// <summary>The entity with a finding while a record's ids are given up as lost, and without it once they stand.</summary>
    internal static Entity Note(Entity entity, Link link, DateTimeOffset now) => link switch
    {
        { Stamped: true } => entity.Without(finding => finding.Code == Finding.IdsRemoved && finding.Record == link.Record),
        { StampRefused: true, StampLosses: > RepairsMax } => entity.With(new Finding(
            Finding.IdsRemoved, link.Record, link.Part, "", "Hearth's ids were taken out of the record again and again. It stays linked; nobody else recognizes it.", now)),
        _ => entity,
    };

    /// <summary>
    /// A lead's contact is stamped before its customer exists: once the customer is linked, the contact has to name it.
    /// </summary>
    internal static Entity Renew(Entity before, Entity after)
    {
        if (after.Counterpart is not { } counterpart || counterpart == before.Counterpart)
        {
            return after;
        }

        return after with
        {
            Links = [.. after.Links.Select(link => link.System is SystemKind.HubSpot && before.FindLink(link.Record) is not null
                ? link with { Stamped = false }
                : link)],
        };
    }
}
