namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A change of a contact. Null leaves a field as it is.</summary>
public sealed record ContactEdit(
    ContactType? Type = null,
    string? Value = null,
    string? Memo = null,
    ContactPreferences? Preferences = null,
    bool? DoNotText = null);
