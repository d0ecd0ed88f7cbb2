namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A change of our external data.</summary>
internal sealed record ExternalDataUpdate(Guid ApplicationGuid, IReadOnlyList<ExternalEntry> ExternalData)
{
    /// <summary>The vendor's default mode would wipe the keys that are not named.</summary>
    public string PatchMode { get; } = "Merge";
}
