namespace Hearth.Domain.Identity;

/// <summary>
/// A phone number taken apart. Households are looked up by the number: one record says the extension, and another leaves it away. Behind a
/// company's number there are many desks, so two that name different ones have less in common.
/// </summary>
/// <param name="Number">A plus sign and digits.</param>
/// <param name="Extension">The digits behind the number; empty for none.</param>
internal readonly record struct PhoneLine(string Number, string Extension)
{
    private const string Mark = ";ext=";

    /// <summary>Takes a canonical number apart.</summary>
    public static PhoneLine Of(string canonical) => canonical.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0
        ? new(canonical[..at], canonical[(at + Mark.Length)..])
        : new(canonical, "");
}
