namespace Hearth.Domain.Identity.Addresses;

/// <summary>The delivery address line in parts.</summary>
/// <param name="Number">House or box number, or empty.</param>
/// <param name="Predirection">Direction before the name, or empty.</param>
/// <param name="Street">Name, or empty.</param>
/// <param name="StreetType">Standard suffix, or empty.</param>
/// <param name="Postdirection">Direction behind the name, or empty.</param>
/// <param name="Unit">The words of the unit.</param>
internal sealed record StreetLine(
    string Number, string Predirection, string Street, string StreetType, string Postdirection, IReadOnlyList<string> Unit)
{
    /// <summary>A box: a number and what holds it.</summary>
    public static StreetLine Box(string street, string number, IReadOnlyList<string> unit) => new(number, "", street, "", "", unit);
}
