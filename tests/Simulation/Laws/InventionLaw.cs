using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

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
        observed.UnionWith(evidence.Journals.SelectMany(journal => journal.VendorChanges)
            .Where(change => evidence.FlightsMayBeForgotten || !IsRendering(evidence, change)).Select(change => (change.Field, change.New)));
        // A union may hold a name that was derived from others before.
        var words = observed.SelectMany(value => value.Item2.Text.Split(' ', ',')).ToHashSet();
        return from entity in evidence.Entities
               from part in entity.Parts
               from cell in part.Cells
               where !cell.Value.IsEmpty && cell.Origin is not null && !observed.Contains((cell.Field, cell.Value)) && !IsUnion(cell)
                   && !WasDerived(entity, cell) && !WasMadeWithIt(evidence, entity, cell)
               select $"{entity.Id} agreed on '{cell.Value}' as {cell.Field}, which nobody ever set.";

        bool IsUnion(Cell cell) => evidence.Policy.Find(cell.Field) is { Rule: ConflictRule.Union } or { Fallback: ConflictRule.Union }
            && cell.Value.Text.Split(';').All(piece => observed.Contains((cell.Field, FieldValue.Of(piece))) || piece.Split(' ', ',').All(words.Contains));
    }

    /// <summary>
    /// What was derived comes back as a record's own: from a customer that Hearth made with it and whose answer was lost, or because a
    /// person made a contact for somebody while Hearth made one, and the second of two people has the name that was derived for the first.
    /// </summary>
    private static bool WasDerived(Entity entity, Cell cell) => entity.Parts.Any(part =>
        part.CellOf(cell.Field).History.Any(entry => entry.Kind is DecisionKind.Derived && entry.Agreed == cell.Value));

    /// <summary>The half of a divided household that keeps a contact need not be the one that remembers for whom its name was derived.</summary>
    private static bool WasMadeWithIt(Evidence evidence, Entity entity, Cell cell) => cell.Field is FieldName.PersonFirstName or FieldName.PersonLastName
        && evidence.DividedAt(entity.Id) > default(DateTimeOffset)
        && evidence.Writes.Any(write => write.IsCreation && write.Record == cell.Origin && write.Field == cell.Field && write.New == cell.Value);

    /// <summary>
    /// How a vendor shows what Hearth wrote is nobody's value; only who has forgotten that it was written may take it for one. A new
    /// record that is seen before its creation is answered is like any other.
    /// </summary>
    private static bool IsRendering(Evidence evidence, VendorChange change) => evidence.Writes.Any(write =>
        !write.IsCreation && write.Record == change.Record && write.Field == change.Field && write.At == change.At && write.Asked != change.New);
}
