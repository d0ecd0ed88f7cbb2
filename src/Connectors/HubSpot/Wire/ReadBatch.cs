namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>The body of a batch read.</summary>
internal sealed record ReadBatch(IReadOnlyList<ReadInput> Inputs, IReadOnlyList<string> Properties, IReadOnlyList<string> PropertiesWithHistory)
{
    /// <summary>The unique property that the inputs' ids are values of; null where they are the records' ids.</summary>
    public string? IdProperty { get; init; }
}
