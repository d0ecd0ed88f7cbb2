namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What a contact wants to be sent.</summary>
public sealed record ContactPreferences(bool JobReminders, bool MarketingUpdates, bool InvoiceStatements);
