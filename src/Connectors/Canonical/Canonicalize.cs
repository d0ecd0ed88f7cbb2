using Hearth.Domain.Values;
using MimeKit;

namespace Hearth.Connectors.Canonical;

/// <summary>
/// Brings what vendors send into the one form in which values are compared. Pure and idempotent: the canonical text of a
/// value, read again by the same function, is itself. Empty or blank input is <see cref="FieldValue.Empty"/> and valid.
/// </summary>
public static class Canonicalize
{
    private const int EmailMaxCharacters = 254;
    private const string EmailAccepted = "One address of the form name@example.com, without a display name or blanks.";
    private const string BooleanAccepted = "true or false.";

    /// <summary>
    /// Text, trimmed, with line ends as a single line feed (vendors swap them) and without NUL, which PostgreSQL cannot keep.
    /// Inner white space stays as it is.
    /// </summary>
    public static Canonicalization Text(string? raw) => Canonicalization.Valid(Lines(raw));

    /// <summary>
    /// One email address, trimmed and lower-cased. Its domain needs a dot, because HubSpot refuses one without.
    /// </summary>
    public static Canonicalization Email(string? raw)
    {
        var text = raw?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return Canonicalization.Valid(FieldValue.Empty);
        }

        var lower = text.ToLowerInvariant();
        return text.Length <= EmailMaxCharacters
            && !lower.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            && MailboxAddress.TryParse(lower, out var mailbox)
            && string.Equals(mailbox.Address, lower, StringComparison.Ordinal)
            && HasDottedDomain(lower)
                ? Canonicalization.Valid(lower)
                : Canonicalization.Invalid(FindingCode.InvalidEmail, EmailAccepted);
    }

    /// <summary>A phone number in E.164, with <c>;ext=</c> where it has an extension.</summary>
    /// <param name="raw">As people write it; letters of vanity numbers are read as digits.</param>
    /// <param name="region">The ISO 3166 region of numbers without a country code.</param>
    public static Canonicalization Phone(string? raw, string region) => PhoneText.Canonical(raw, region);

    /// <summary><c>true</c> or <c>false</c>; yes, no, 1 and 0 are understood, whatever the case.</summary>
    public static Canonicalization Boolean(string? raw) => Lines(raw).ToUpperInvariant() switch
    {
        "" => Canonicalization.Valid(FieldValue.Empty),
        "TRUE" or "YES" or "1" => Canonicalization.Valid(FieldValue.Of(true)),
        "FALSE" or "NO" or "0" => Canonicalization.Valid(FieldValue.Of(false)),
        _ => Canonicalization.Invalid(FindingCode.UnknownOption, BooleanAccepted),
    };

    /// <summary>
    /// An instant in UTC with milliseconds, from ISO 8601 with up to seven fraction digits or from milliseconds since 1970.
    /// Smaller fractions are cut off, and a text without a zone is UTC, as ServiceTitan's accounting times are.
    /// </summary>
    public static Canonicalization Instant(string? raw) => TimeText.Instant(raw);

    /// <summary>An instant as the canonical text.</summary>
    public static Canonicalization Instant(DateTimeOffset? instant) => TimeText.Instant(instant);

    /// <summary>
    /// A plain date, from <c>yyyy-MM-dd</c> or from an instant at midnight UTC, which is how HubSpot writes dates. An instant
    /// at another time of day is refused: its date depends on a zone.
    /// </summary>
    public static Canonicalization Date(string? raw) => TimeText.Date(raw);

    /// <summary>
    /// An amount with two decimals, from a plain or scientific number with a decimal point and no currency sign. Fractions of
    /// a cent, which vendors compute and people never enter, are rounded half to even.
    /// </summary>
    public static Canonicalization Money(string? raw) => MoneyText.Canonical(raw);

    /// <summary>An amount with two decimals; fractions of a cent are rounded half to even.</summary>
    public static Canonicalization Money(decimal? amount) => MoneyText.Canonical(amount);

    /// <summary>An option by its canonical name, whatever the case of the input.</summary>
    /// <param name="raw">A key of the map or one of its canonical names; a canonical name always stands for itself.</param>
    /// <param name="map">The vendor's spelling to the canonical name.</param>
    public static Canonicalization Choice(string? raw, IReadOnlyDictionary<string, string> map) => ChoiceText.Canonical(raw, map);

    /// <summary>
    /// The plain text of an HTML fragment: line breaks and blocks become lines, other tags go, entities are decoded, and a
    /// fragment without any tag keeps its line ends. <see cref="HtmlFragment.FromText"/> is its exact inverse for canonical
    /// text.
    /// </summary>
    public static Canonicalization HtmlText(string? html) => Canonicalization.Valid(Lines(HtmlFragment.ToText(html ?? "")));

    internal static string Lines(string? raw) => (raw ?? "")
        .Replace("\0", "", StringComparison.Ordinal)
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace('\r', '\n')
        .Trim();

    private static bool HasDottedDomain(string address)
    {
        var domain = address.AsSpan(address.LastIndexOf('@') + 1);
        var dot = domain.LastIndexOf('.');
        return dot > 0 && dot < domain.Length - 1;
    }
}
