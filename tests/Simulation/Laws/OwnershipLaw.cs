using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>Ownership: at rest an owned field is what its owner set last, if ever it did.</summary>
internal sealed class OwnershipLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "ownership";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var shown = from linked in evidence.LiveLinks
                    where linked.Record.IsLive
                    from field in evidence.FieldsOf(linked.Entity, linked.Link)
                    where IsOwnedBy(field.Policy, linked.Link.System) && !field.Cell.StandsStill && !HadAnother(linked.Entity, linked.Link)
                    group (linked.Record, field.Cell) by (linked.Entity.Id, linked.Entity.PartOf(field.Field, linked.Link).Id, field.Field);
        foreach (var field in shown.Where(field => field.Count() == 1))
        {
            var (record, cell) = field.Single();
            var wasEdited = evidence.Edits.Any(edit => edit.Record == record.Record && edit.Field == field.Key.Field);
            if (wasEdited && record.ValueOf(field.Key.Field) is var holds && holds != cell.Value && record.Fields.ContainsKey(field.Key.Field)
                && !IsKeptOptOut(evidence, field.Key.Item1, cell))
            {
                yield return $"{field.Key.Item1} has '{cell.Value}' as {field.Key.Field}, but its owner {record.Record} holds '{holds}'.";
            }
        }
    }

    /// <summary>Whoever opted out did not say for which half of a household that is divided later: it goes on for both.</summary>
    private static bool IsKeptOptOut(Evidence evidence, EntityId entity, Cell cell) =>
        cell is { Field: FieldName.HouseholdDoNotMail } && cell.Value == FieldValue.Of(true) && evidence.DividedAt(entity) != default;

    /// <summary>What a record of the same kind said last stands, even when it is gone.</summary>
    private static bool HadAnother(Entity entity, Link link) =>
        entity.Links.Any(other => !other.IsLive && other.System == link.System && other.Slot == link.Slot && other.Record.Type == link.Record.Type);

    private static bool IsOwnedBy(FieldPolicy policy, SystemKind system) => policy.Owner switch
    {
        FieldOwner.ServiceTitan => system is SystemKind.ServiceTitan,
        FieldOwner.HubSpot => system is SystemKind.HubSpot,
        _ => false,
    };
}
