namespace Hearth.Sandbox.HubSpot;

/// <summary>One allowed value of an enumeration.</summary>
/// <param name="Value">The internal value, which the API takes.</param>
/// <param name="Label">What people see.</param>
internal sealed record PropertyOption(string Value, string Label)
{
    public string? Description { get; init; }

    public int DisplayOrder { get; init; } = -1;

    public bool Hidden { get; init; }
}
