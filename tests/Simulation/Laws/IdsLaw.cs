using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>
/// Ids: at rest every linked record says to whom it belongs, whoever took that out meanwhile; in ServiceTitan where the policy writes such
/// records at all.
/// </summary>
internal sealed class IdsLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "ids";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence) =>
        from linked in evidence.LiveLinks
        where linked.Record.IsLive && !linked.Link.StampRefused && Carries(linked.Entity, linked.Link, evidence.Policy) && !IsRight(linked.Entity, linked.Link, linked.Record)
        select $"{linked.Link.Record} belongs to {linked.Entity.Id} and says {linked.Record.Stored}.";

    private static bool IsRight(Entity entity, Link link, RecordView record) =>
        record.Stored is { IsDamaged: false } stored && stored.Entity == entity.Id
        && (link.System is SystemKind.ServiceTitan || entity.Counterpart is not { } counterpart || stored.Counterpart == counterpart);

    private static bool Carries(Entity entity, Link link, SyncPolicy policy) => !entity.IsErased && !entity.IsHeld(HoldReason.Marked) && link.Record.Type switch
    {
        RecordType.Contact or RecordType.Deal => true,
        RecordType.Customer => !entity.IsHeld(HoldReason.Review) && !entity.IsHeld(HoldReason.Duplicate)
            && (policy.Creation.ServiceTitanCustomer is not CreationTrigger.Never || IsWritten(link, policy)),
        RecordType.Job => IsWritten(link, policy),
        _ => false,
    };

    private static bool IsWritten(Link link, SyncPolicy policy) =>
        RecordShape.Of(link.Record.Type).Writable.Any(field => policy.Find(field)?.IsReceivedBy(link.System) is true);
}
