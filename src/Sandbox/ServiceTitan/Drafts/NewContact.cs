namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A contact to be made.</summary>
public sealed record NewContact(ContactType Type, string Value, string? Memo = null);
