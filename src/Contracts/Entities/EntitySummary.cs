namespace Hearth.Contracts.Entities;

/// <summary>What lists and searches show of a household or job.</summary>
/// <param name="Revision">The entity's version that this tells.</param>
/// <param name="IsMerged">True for a household that went into another, which shows its records and values from then on.</param>
/// <param name="Document">The agreed values by part and field, as JSON; empty for a household that was merged.</param>
/// <param name="OpenConflicts">How many conflicts wait for a person.</param>
/// <param name="OpenFindings">How many findings and holds are open.</param>
[GenerateSerializer, Immutable, Alias("hearth.entity-summary")]
public sealed record EntitySummary(
    [property: Id(0)] long Revision,
    [property: Id(1)] bool IsMerged,
    [property: Id(2)] string Document,
    [property: Id(3)] int OpenConflicts,
    [property: Id(4)] int OpenFindings);
