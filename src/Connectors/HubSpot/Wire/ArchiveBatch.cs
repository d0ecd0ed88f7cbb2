namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>Records to archive.</summary>
internal sealed record ArchiveBatch(IReadOnlyList<ReadInput> Inputs);
