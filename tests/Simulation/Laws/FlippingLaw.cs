using Hearth.Domain.Reconciliation;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>
/// No flipping: a field that changed more often within its window than the policy allows stands still. Households that become one bring what each
/// of them decided while it was by itself: together that may be more, and it counts once the field changes again.
/// </summary>
internal sealed class FlippingLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "no flipping";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence) =>
        from entity in evidence.Entities
        let becameOne = entity.Absorbed.Select(absorption => absorption.At).Append(evidence.DividedAt(entity.Id)).Max()
        from part in entity.Parts
        from cell in part.Cells
        where cell.QuarantinedAt is null
        let flips = cell.History.Where(entry => entry is { ChangedTheValue: true, Kind: DecisionKind.Accepted or DecisionKind.Conflict } && entry.At > becameOne)
            .Select(entry => cell.History.Count(other => other.ChangedTheValue && other.Version <= entry.Version && other.At > entry.At - evidence.Policy.Oscillation.Window))
            .DefaultIfEmpty().Max()
        where flips > evidence.Policy.Oscillation.ChangesMax
        select $"{entity.Id} changed {cell.Field} {flips} times within {evidence.Policy.Oscillation.Window}, and it does not stand still.";
}
