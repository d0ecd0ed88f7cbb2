namespace Hearth.Domain.Values;

/// <summary>A postal address as one value: its parts are edited, compared and written together.</summary>
/// <param name="Street">House number and street.</param>
/// <param name="Unit">Apartment, suite or unit.</param>
/// <param name="City">City.</param>
/// <param name="State">State or province.</param>
/// <param name="Zip">Postal code.</param>
/// <param name="Country">Country.</param>
public sealed record PostalAddress(string Street, string Unit, string City, string State, string Zip, string Country)
{
    private const char Separator = '\u001f';
    private const int Parts = 6;

    /// <summary>The canonical value: each part trimmed, inner runs of white space folded to one blank, case kept.</summary>
    public FieldValue ToValue()
    {
        string[] parts = [Fold(Street), Fold(Unit), Fold(City), Fold(State), Fold(Zip), Fold(Country)];
        // A country alone is what both vendors fill in by themselves: it is not an address.
        return parts.Take(Parts - 1).All(part => part.Length == 0) ? FieldValue.Empty : FieldValue.Of(string.Join(Separator, parts));
    }

    /// <summary>Reads the canonical value back; null when it is empty.</summary>
    /// <exception cref="FormatException">The value is not an address.</exception>
    public static PostalAddress? From(FieldValue value)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        var parts = value.Text.Split(Separator);
        return parts.Length == Parts
            ? new PostalAddress(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
            : throw new FormatException("The value is not a postal address: it does not have six parts.");
    }

    /// <summary>A canonical address in one line for people; any other text as it is.</summary>
    public static string ToLine(FieldValue value) => value.Text.Contains(Separator)
        ? string.Join(", ", value.Text.Split(Separator).Where(part => part.Length > 0))
        : value.Text;

    private static string Fold(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
