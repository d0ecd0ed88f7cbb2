namespace Hearth.Sandbox.HubSpot;

/// <summary>A heading under which properties stand.</summary>
internal sealed record PropertyGroup(string Name, string Label, int DisplayOrder)
{
    public bool Archived { get; init; }
}
