using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Erasing;

/// <summary>
/// Recognizes an email or a phone number that was erased without holding it: a hash of it, keyed with a salt that is the account's own.
/// Whoever has the salt can try numbers out, so both are personal data of a weak kind, and are kept for nothing else.
/// </summary>
public static partial class IdentifierMark
{
    /// <summary>How many characters a salt has.</summary>
    public const int SaltLength = 32;

    /// <summary>The longest text that is searched, in characters: more than any payload that is stored.</summary>
    private const int SearchedMax = 1_000_000;

    private const int NationalDigits = 10;

    private const string Name = "name";

    /// <summary>The mark of an email or a phone; null for traits of other kinds.</summary>
    public static string? Of(string salt, IdentityTrait trait) => trait.Kind is IdentityTrait.Email or IdentityTrait.Phone && trait.Value.Length > 0
        ? Hash(salt, trait.Kind, trait.Value)
        : null;

    /// <summary>The mark of an email, a phone or a household's name; null for other fields, and for empty values.</summary>
    public static string? Of(string salt, string field, FieldValue value) =>
        field == FieldName.HouseholdName && !value.IsEmpty ? Hash(salt, Name, value.Text.ToLower(CultureInfo.InvariantCulture))
        : TraitOf(field, value) is { } trait ? Of(salt, trait)
        : null;

    /// <summary>The marks of the emails and phones among traits, each once.</summary>
    public static ImmutableArray<string> Of(string salt, IEnumerable<IdentityTrait> traits) =>
        [.. traits.Select(trait => Of(salt, trait)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What a field's value says of how a person is reached, or null.</summary>
    public static IdentityTrait? TraitOf(string field, FieldValue value) => value.IsEmpty ? null : field switch
    {
        FieldName.PersonEmail => new IdentityTrait(IdentityTrait.Email, value.Text),
        FieldName.PersonPhone or FieldName.PersonMobile => new IdentityTrait(IdentityTrait.Phone, value.Text),
        _ => null,
    };

    /// <summary>True when a text holds an email or a phone number, however it is written, whose mark is among the given ones.</summary>
    public static bool Occurs(string text, string salt, IReadOnlyCollection<string> marks)
    {
        var searched = text.Length > SearchedMax ? text[..SearchedMax] : text;
        return marks.Count > 0 && IdentifiersIn(searched).Any(trait => Of(salt, trait) is { } mark && marks.Contains(mark));
    }

    private static string Hash(string salt, string kind, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(salt), Encoding.UTF8.GetBytes($"{kind}\n{value}")));

    private static IEnumerable<IdentityTrait> IdentifiersIn(string text) => Emails().Matches(text)
        .Select(found => new IdentityTrait(IdentityTrait.Email, found.Value.ToLower(CultureInfo.InvariantCulture)))
        .Concat(Phones().Matches(text).SelectMany(found => Readings(string.Concat(found.Value.Where(char.IsAsciiDigit)))));

    // A vendor writes the same number with and without its country code.
    private static ImmutableArray<IdentityTrait> Readings(string digits) => digits.Length == NationalDigits
        ? [new IdentityTrait(IdentityTrait.Phone, $"+{digits}"), new IdentityTrait(IdentityTrait.Phone, $"+1{digits}")]
        : [new IdentityTrait(IdentityTrait.Phone, $"+{digits}")];

    [GeneratedRegex("""[^\s"'<>:,;@\\]+@[^\s"'<>:,;@\\]+""", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Emails();

    [GeneratedRegex(@"\+?\d[\d\-. ()]{5,22}\d", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Phones();
}
