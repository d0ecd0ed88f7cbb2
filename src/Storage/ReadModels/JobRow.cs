namespace Hearth.Storage.ReadModels;

/// <summary>A job as lists and searches show it.</summary>
/// <param name="Id">The entity's id.</param>
/// <param name="Revision">The entity's version that this row tells; an older row never replaces a newer one.</param>
/// <param name="Document">The fields that the pages show, as JSON.</param>
/// <param name="OpenConflicts">How many conflicts wait for a person.</param>
/// <param name="OpenFindings">How many findings are open.</param>
/// <param name="UpdatedAt">When the entity last changed (UTC).</param>
public sealed record JobRow(
    string Id, long Revision, string Document, int OpenConflicts, int OpenFindings, DateTimeOffset UpdatedAt);
