using Hearth.Domain.Policy;

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
        where evidence.Policy.Find(write.Field) is { Owner: FieldOwner.Shared } policy && !(policy.Clearable && WasEmptied(evidence, write.Field))
        select $"{write.Record} held '{write.Old}' as {write.Field}, and {write.Entity} emptied it.";

    private static bool WasEmptied(Evidence evidence, string field) => evidence.Edits.Any(edit => edit.Field == field && edit.New.IsEmpty);
}
