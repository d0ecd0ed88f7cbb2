using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>At rest the contacts of a household's people are labelled to a contact of its primary person, and no other contacts are labelled.</summary>
internal sealed class LabelLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "labels";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var labels = evidence.Labels.ToLookup(label => label.Member, label => label.Primary);
        var shown = evidence.LiveLinks.Where(linked => linked.Record.IsLive && linked.Link.Record.Type == RecordType.Contact)
            .ToLookup(linked => linked.Link.Record);
        foreach (var (member, primary) in evidence.Labels.Where(label => !shown[label.Member].Any(linked =>
            IsHeldBack(linked.Entity) || shown[label.Primary].Any(other => other.Entity.Id == linked.Entity.Id && IsPrimary(other) && !IsPrimary(linked)))))
        {
            yield return $"{member} is labelled to {primary}, whose household it does not belong to as a further person.";
        }

        foreach (var linked in shown.SelectMany(contact => contact).Where(linked => IsMember(linked) && !IsHeldBack(linked.Entity) && !IsRefused(linked)))
        {
            var contact = linked.Link.Record;
            var primaries = shown.SelectMany(other => other).Where(other => other.Entity.Id == linked.Entity.Id && IsPrimary(other)).ToList();
            if (primaries.Count > 0 && labels[contact].Count() != 1)
            {
                yield return $"{contact} shows a further person of {linked.Entity.Id} and has {labels[contact].Count()} labels.";
            }
        }
    }

    private static bool IsPrimary((Entity Entity, Link Link, RecordView Record) linked) => linked.Entity.PrimaryPerson?.Id == linked.Link.Part;

    private static bool IsMember((Entity Entity, Link Link, RecordView Record) linked) =>
        !IsPrimary(linked) && linked.Entity.FindPart(linked.Link.Part) is { Kind: PartKind.Person } && !Concealment.IsErased(linked.Entity, linked.Link.Part);

    /// <summary>Nothing is tied together while it is not known what belongs together.</summary>
    private static bool IsHeldBack(Entity entity) =>
        entity.IsHeld(HoldReason.Marked) || entity.IsHeld(HoldReason.Review) || entity.IsHeld(HoldReason.Duplicate);

    private static bool IsRefused((Entity Entity, Link Link, RecordView Record) linked) => linked.Entity.Findings.Any(finding =>
        finding.Code == Finding.RefusedByVendor && finding.Record == linked.Link.Record && finding.Field == MembershipLabel.Field);
}
