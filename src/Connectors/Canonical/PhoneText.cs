using Hearth.Domain.Values;
using PhoneNumbers;

namespace Hearth.Connectors.Canonical;

/// <summary>Phone numbers between the canonical form and the one people read.</summary>
public static class PhoneText
{
    private const string Accepted = "A complete phone number, with country code or of the connection's region.";
    private const string ExtensionMark = ";ext=";
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>
    /// A canonical number as the people of a region write it, for vendors that keep free text:
    /// <c>(859) 555-0100 ext. 7</c> inside the region, <c>+44 20 7946 0018</c> outside. Reads back to the same canonical value.
    /// </summary>
    /// <param name="canonical">A canonical number; empty gives the empty text.</param>
    /// <param name="region">The ISO 3166 region of the reader.</param>
    public static string ForPeople(FieldValue canonical, string region)
    {
        if (canonical.IsEmpty)
        {
            return "";
        }

        var number = Numbers.Parse(canonical.Text, region);
        var format = number.CountryCode == Numbers.GetCountryCodeForRegion(region) ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;
        var text = Numbers.Format(number, format);
        return Canonical(text, region).Value == canonical ? text : canonical.Text;
    }

    internal static Canonicalization Canonical(string? raw, string region)
    {
        if (string.IsNullOrWhiteSpace(raw))
        {
            return Canonicalization.Valid(FieldValue.Empty);
        }

        try
        {
            var number = Numbers.Parse(raw, region);
            return Numbers.IsValidNumber(number) ? Canonicalization.Valid(Text(number)) : Invalid();
        }
        catch (NumberParseException)
        {
            return Invalid();
        }
    }

    private static string Text(PhoneNumber number)
    {
        var text = Numbers.Format(number, PhoneNumberFormat.E164);
        return number.HasExtension && number.Extension.Length > 0 ? text + ExtensionMark + number.Extension : text;
    }

    private static Canonicalization Invalid() => Canonicalization.Invalid(FindingCode.InvalidPhone, Accepted);
}
