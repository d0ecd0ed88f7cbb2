using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>No invention: every agreed value was once somebody's, or is derived by a named rule.</summary>
internal sealed class InventionLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "no invention";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var observed = evidence.Edits.Select(edit => (edit.Field, edit.New)).ToHashSet();
        observed.UnionWith(evidence.Journals.SelectMany(journal => journal.VendorChanges).Select(change => (change.Field, change.New)));
        // A union may hold a name that was derived from others before.
        var words = observed.SelectMany(value => value.Item2.Text.Split(' ', ',')).ToHashSet();
        return from entity in evidence.Entities
               from part in entity.Parts
               from cell in part.Cells
               where !cell.Value.IsEmpty && cell.Origin is not null && !observed.Contains((cell.Field, cell.Value)) && !IsUnion(cell)
                   && !IsDerivedForAnother(entity, part, cell)
               select $"{entity.Id} agreed on '{cell.Value}' as {cell.Field}, which nobody ever set.";

        bool IsUnion(Cell cell) => evidence.Policy.Find(cell.Field) is { Rule: ConflictRule.Union } or { Fallback: ConflictRule.Union }
            && cell.Value.Text.Split(';').All(piece => observed.Contains((cell.Field, FieldValue.Of(piece))) || piece.Split(' ', ',').All(words.Contains));
    }

    /// <summary>
    /// Where a person made a contact for somebody while Hearth made one, there are two people from then on, and the second one has the
    /// name that was derived for the first.
    /// </summary>
    private static bool IsDerivedForAnother(Entity entity, Part part, Cell cell) => entity.Parts.Any(other => other.Id != part.Id
        && other.CellOf(cell.Field).History.Any(entry => entry.Kind is DecisionKind.Derived && entry.Agreed == cell.Value));
}
