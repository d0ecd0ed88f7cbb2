namespace Hearth.Sandbox.HubSpot;

/// <summary>Values that passed every check and may be set.</summary>
/// <param name="Values">The properties with their normalized values.</param>
internal sealed record RecordDraft(IReadOnlyList<(PropertyDefinition Property, string Value)> Values)
{
    /// <summary>The unique values that the record will hold, which no other row of the batch may claim.</summary>
    public IEnumerable<(PropertyDefinition Property, string Value)> UniqueValues(PropertyCatalog catalog) =>
        Values.Where(pair => pair.Value.Length > 0 && catalog.Unique.Contains(pair.Property));
}
