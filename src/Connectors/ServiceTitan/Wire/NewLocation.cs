namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>The first location of a new customer.</summary>
internal sealed record NewLocation(string Name, AddressDocument Address);
