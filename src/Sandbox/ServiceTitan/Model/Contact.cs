namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// One way to reach a customer or a location (crm v2). The value is free text, kept as typed. A deleted contact stays as
/// an inactive row, which only the export feed shows.
/// </summary>
public sealed record Contact(
    long Id,
    long OwnerId,
    ContactType Type,
    string Value,
    string? Memo,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    bool Active = true,
    bool DoNotText = false,
    ContactPreferences? Preferences = null) : IRow;
