using Hearth.Domain.Policy;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>No loss: Hearth empties a field only where a person emptied it elsewhere, and the policy lets that pass. What one system owns may be empty from the start.</summary>
internal sealed class ClearingLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "nothing emptied";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence) =>
        from write in evidence.Writes
        where write.Asked.IsEmpty && !write.Old.IsEmpty
        where evidence.Policy.Find(write.Field) is { Owner: FieldOwner.Shared } policy && !(policy.Clearable && WasEmptied(evidence, write.Field)) && !IsTakenBack(evidence, write)
        select $"{write.Record} held '{write.Old}' as {write.Field}, and {write.Entity} emptied it.";

    /// <summary>What was written because of the other half of a household is taken back when that is divided.</summary>
    private static bool IsTakenBack(Evidence evidence, FieldWrite write) =>
        evidence.DivisionsOf(write.Entity).Concat(evidence.DivisionsOf(evidence.EndOf(write.Entity))).Any(at => at <= write.At);

    private static bool WasEmptied(Evidence evidence, string field) => evidence.Edits.Any(edit => edit.Field == field && edit.New.IsEmpty);
}
