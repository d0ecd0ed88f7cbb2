namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A phone number or email to be created.</summary>
internal sealed record NewContact(string Type, string Value);
