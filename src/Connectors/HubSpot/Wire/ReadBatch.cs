namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>The body of a batch read.</summary>
internal sealed record ReadBatch(IReadOnlyList<ReadInput> Inputs, IReadOnlyList<string> Properties, IReadOnlyList<string> PropertiesWithHistory);
