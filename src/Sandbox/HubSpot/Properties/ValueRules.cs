using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Checks a value against its property's type and brings it into the form that HubSpot keeps.</summary>
internal static partial class ValueRules
{
    /// <summary>The longest value of a text property.</summary>
    public const int MaximumLength = 65_536;

    private const string DateFormat = "yyyy-MM-dd";
    private const long MillisecondsPerDay = 86_400_000;

    /// <summary>Normalizes one value; empty clears and always passes.</summary>
    /// <param name="property">The property, which must not be read-only.</param>
    /// <param name="sent">The value as it was sent.</param>
    /// <param name="present">The present value, to which a leading semicolon appends.</param>
    /// <param name="value">The value to keep.</param>
    /// <returns>The fault, or null where the value is good.</returns>
    public static PropertyFault? Normalize(PropertyDefinition property, string sent, string? present, out string value)
    {
        value = sent;
        if (sent.Length == 0)
        {
            return null;
        }

        if (sent.Length > MaximumLength)
        {
            return new PropertyFault(property.Name, "INVALID_STRING_LENGTH", $"{property.Name} is too long; the limit is {MaximumLength} characters.");
        }

        return property.Type switch
        {
            "number" => Number(property, sent),
            "date" => Date(property, sent, out value),
            "datetime" => DateAndTime(property, sent, out value),
            "bool" => Boolean(property, sent, out value),
            "enumeration" => Enumeration(property, sent, present, out value),
            _ when property.Name is "email" => Email(property, sent, out value),
            _ when property.Name is SecondaryEmails.PropertyName => Emails(property, sent, out value),
            _ when property.Name is "domain" => Domain(sent, out value),
            _ => null,
        };
    }

    private static PropertyFault? Number(PropertyDefinition property, string sent) =>
        NumberPattern().IsMatch(sent)
            ? null
            : new PropertyFault(property.Name, "INVALID_INTEGER", $"{sent} was not a valid number.");

    private static PropertyFault? Date(PropertyDefinition property, string sent, out string value)
    {
        value = sent;
        if (DateOnly.TryParseExact(sent, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return null;
        }

        if (Timestamps.Parse(sent) is { } time && time % MillisecondsPerDay == 0)
        {
            value = DateTimeOffset.FromUnixTimeMilliseconds(time).ToString(DateFormat, CultureInfo.InvariantCulture);
            return null;
        }

        return new PropertyFault(
            property.Name, "INVALID_DATE", $"{sent} is at a time other than midnight UTC, or is not a date. {property.Name} is a date.");
    }

    private static PropertyFault? DateAndTime(PropertyDefinition property, string sent, out string value)
    {
        value = sent;
        if (Timestamps.Parse(sent) is not { } time)
        {
            return new PropertyFault(property.Name, "INVALID_LONG", $"{sent} was not a valid long.");
        }

        value = Timestamps.Iso(time);
        return null;
    }

    private static PropertyFault? Boolean(PropertyDefinition property, string sent, out string value)
    {
        value = sent.ToLowerInvariant();
        return value is "true" or "false"
            ? null
            : new PropertyFault(property.Name, "INVALID_OPTION", $"{sent} was not one of the allowed options: [true, false]");
    }

    private static PropertyFault? Enumeration(PropertyDefinition property, string sent, string? present, out string value)
    {
        value = sent;
        var choices = property.IsMultiple ? sent.Split(';', StringSplitOptions.RemoveEmptyEntries) : [sent];
        foreach (var choice in choices)
        {
            if (!property.Options.Any(option => option.Value == choice))
            {
                var allowed = string.Join(", ", property.Options.Select(option => option.Value));
                return new PropertyFault(property.Name, "INVALID_OPTION", $"{choice} was not one of the allowed options: [{allowed}]");
            }
        }

        if (property.IsMultiple)
        {
            string[] kept = sent[0] == ';' && present is not null ? present.Split(';', StringSplitOptions.RemoveEmptyEntries) : [];
            value = string.Join(';', kept.Concat(choices).Distinct());
        }

        return null;
    }

    private static PropertyFault? Email(PropertyDefinition property, string sent, out string value)
    {
        value = sent.Trim().ToLowerInvariant();
        return EmailPattern().IsMatch(value)
            ? null
            : new PropertyFault(property.Name, "INVALID_EMAIL", $"Email address {sent} is invalid");
    }

    private static PropertyFault? Emails(PropertyDefinition property, string sent, out string value)
    {
        value = string.Join(';', SecondaryEmails.Split(sent.ToLowerInvariant()).Distinct());
        return SecondaryEmails.Split(value).FirstOrDefault(address => !EmailPattern().IsMatch(address)) is { } bad
            ? new PropertyFault(property.Name, "INVALID_EMAIL", $"Email address {bad} is invalid")
            : null;
    }

    private static PropertyFault? Domain(string sent, out string value)
    {
        value = sent.Trim().ToLowerInvariant();
        return null;
    }

    [GeneratedRegex(@"^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^[^\s@,;<>()\[\]""]+@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EmailPattern();
}
