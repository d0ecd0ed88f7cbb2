using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>Quiescence: at rest every record that receives a field holds the agreed value, or an operator can see why not.</summary>
internal sealed class AgreementLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "agreement";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence) =>
        from linked in evidence.LiveLinks
        where linked.Record.IsLive
        from field in evidence.FieldsOf(linked.Entity, linked.Link)
        where field.Policy.IsReceivedBy(linked.Link.System) && field.Cell.Version > 0
        let holds = linked.Record.ValueOf(field.Field)
        where holds != field.Cell.Value && !IsExplained(evidence, linked.Entity, linked.Link, field.Cell, holds) && !IsShownAsDrift(linked.Entity, linked.Link, field.Policy, field.Cell, holds)
        select $"{linked.Entity.Id} agreed on '{field.Cell.Value}' as {field.Field}; {linked.Record.Record} holds '{holds}' and nobody is told why.";

    private static bool IsExplained(Evidence evidence, Entity entity, Link link, Cell cell, FieldValue holds)
    {
        var shadow = link.ShadowOf(cell.Field);
        return cell.StandsStill
            || (shadow?.Problem is not null && shadow.ProblemVersion == cell.Version)
            || IsLeftDifferent(evidence, entity, link, cell)
            || IsRendered(evidence, link.Record, cell, holds)
            || IsConcealed(entity, link, cell)
            || (link.Slot is null && shadow is null && cell.Value.IsEmpty);
    }

    /// <summary>What a person who asked to be forgotten was known by is told to nobody, and a finding says that somebody did.</summary>
    private static bool IsConcealed(Entity entity, Link link, Cell cell) =>
        Concealment.Hides(entity, link, cell.Field, cell.Value) && entity.Findings.Any(finding => finding.Code == Finding.Forgotten);

    private static bool IsLeftDifferent(Evidence evidence, Entity entity, Link link, Cell cell) => entity.Findings.Any(finding =>
        finding.Code == Finding.LeftDifferent && finding.Field == cell.Field && finding.Record is { } record && evidence.Standing(record) == link.Record);

    /// <summary>
    /// An operator sees that the record shows the agreed value in its vendor's own way. Nothing need have been written for that: the customer
    /// that a person entered while Hearth asked for one shows the country that ServiceTitan fills in.
    /// </summary>
    private static bool IsShownAsDrift(Entity entity, Link link, FieldPolicy policy, Cell cell, FieldValue holds) =>
        Likeness.IsRenderingOf(policy.Type, cell.Value, holds)
        && entity.Findings.Any(finding => finding.Code == Finding.Drift && finding.Record == link.Record && finding.Field == cell.Field);

    /// <summary>
    /// The vendor keeps what is written in its own way, in this record or in another one of its kind: writing the value here too would come
    /// to the same. A customer that a person entered while Hearth made one for the household shows it like that, never having been written.
    /// </summary>
    private static bool IsRendered(Evidence evidence, RecordRef record, Cell cell, FieldValue holds) => evidence.Writes.Any(write =>
        write.Field == cell.Field && write.Asked == cell.Value && write.New == holds
        && write.Record.Connection == record.Connection && write.Record.Type == record.Type);
}
