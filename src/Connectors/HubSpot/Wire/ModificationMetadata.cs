namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>What may be changed of a property.</summary>
internal sealed record ModificationMetadata(bool ReadOnlyValue, bool ReadOnlyDefinition = false);
