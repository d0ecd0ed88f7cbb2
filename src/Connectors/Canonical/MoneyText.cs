using System.Globalization;
using Hearth.Domain.Values;

namespace Hearth.Connectors.Canonical;

/// <summary>Amounts as canonical text.</summary>
internal static class MoneyText
{
    private const int Decimals = 2;
    private const string Accepted = "A number such as 1250.00, with a decimal point and no currency sign.";

    private const NumberStyles Form =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent
        | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static Canonicalization Canonical(string? raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
        {
            return Canonicalization.Valid(FieldValue.Empty);
        }

        return decimal.TryParse(raw, Form, CultureInfo.InvariantCulture, out var amount)
            ? Canonical(amount)
            : Canonicalization.Invalid(FindingCode.InvalidMoney, Accepted);
    }

    public static Canonicalization Canonical(decimal? amount)
    {
        if (amount is not { } known)
        {
            return Canonicalization.Valid(FieldValue.Empty);
        }

        var rounded = Math.Round(known, Decimals, MidpointRounding.ToEven);
        // A decimal can be a negative zero, which would print its sign.
        return Canonicalization.Valid((rounded == 0m ? 0m : rounded).ToString("F2", CultureInfo.InvariantCulture));
    }
}
