namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>One key of the external data that an application keeps in a record.</summary>
internal sealed record ExternalEntry(string? Key, string? Value);
