namespace Hearth.Sandbox.HubSpot;

/// <summary>The further email addresses of a contact, kept in one property with semicolons between.</summary>
internal static class SecondaryEmails
{
    public const string PropertyName = "hs_additional_emails";

    public static IReadOnlyList<string> Of(CrmRecord record, PropertyCatalog properties) =>
        properties.Find(PropertyName) is { } property ? Split(record.Read(property)) : [];

    public static IReadOnlyList<string> Split(string? value) =>
        string.IsNullOrEmpty(value) ? [] : value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
