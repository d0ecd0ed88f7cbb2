namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>The external data of a new record.</summary>
internal sealed record ExternalDataCreate(Guid ApplicationGuid, IReadOnlyList<ExternalEntry> ExternalData);
