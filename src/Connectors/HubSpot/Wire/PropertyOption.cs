namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>An option of an enumeration.</summary>
internal sealed record PropertyOption(string Label, string Value, int DisplayOrder, bool Hidden = false);
