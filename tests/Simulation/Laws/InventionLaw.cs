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
        observed.UnionWith(evidence.Writes.Where(write => write.New != write.Asked).Select(write => (write.Field, write.New)));
        return from entity in evidence.Entities
               from part in entity.Parts
               from cell in part.Cells
               where !cell.Value.IsEmpty && cell.Origin is not null && !observed.Contains((cell.Field, cell.Value))
               select $"{entity.Id} agreed on '{cell.Value}' as {cell.Field}, which nobody ever set.";
    }
}
