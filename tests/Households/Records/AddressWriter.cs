using Hearth.Domain.Values;
using Hearth.Testing.Households.People;
using Hearth.Testing.Households.Words;

namespace Hearth.Testing.Households.Records;

/// <summary>Writes a door down in one of the ways in which people do.</summary>
internal sealed class AddressWriter(Dice dice)
{
    /// <summary>The address as a canonical value, and what is wrong with it.</summary>
    /// <param name="home">The door.</param>
    /// <param name="hasUnitField">False in HubSpot, where the unit stands in the street's line or nowhere.</param>
    public (string Value, Damage Damage) Write(Home home, bool hasUnitField)
    {
        var damage = Damage.None;
        var (number, street, city, zip) = (home.Number, home.Street, home.City, home.Zip);
        if (dice.Chance(0.035))
        {
            (street, damage) = (Keyboard.Slip(street, dice), Damage.AddressTypo);
        }

        if (dice.Chance(0.012))
        {
            (number, damage) = (Keyboard.SlipDigits(number, 0, dice), Damage.AddressTypo);
        }

        if (dice.Chance(0.015))
        {
            (zip, damage) = (Keyboard.SlipDigits(zip, 2, dice), Damage.AddressTypo);
        }

        if (dice.Chance(0.015))
        {
            (city, damage) = (Keyboard.Slip(city, dice), Damage.AddressTypo);
        }

        // The suburbs of a town are often written as the town.
        city = dice.Chance(0.03) ? Places.Towns[0].City : city;
        var line = string.Join(' ', new[] { number, Direction(home.Direction), street, Type(home.StreetType) }.Where(part => part.Length > 0));
        var unit = "";
        if (home.Unit.Length > 0)
        {
            if (dice.Chance(hasUnitField ? 0.12 : 0.25))
            {
                damage |= Damage.UnitMissing;
            }
            else
            {
                unit = $"{dice.Of("Apt ", "Unit ", "#", "", "Apt. ", "Apartment ", "# ", "Ste ")}{home.Unit}";
                if (!hasUnitField || dice.Chance(0.3))
                {
                    unit = char.IsAsciiLetterOrDigit(unit[0]) && unit == home.Unit ? $"#{unit}" : unit;
                    (line, unit) = ($"{line}{dice.Of(" ", ", ")}{unit}", "");
                }
            }
        }

        line = dice.Weighted<Func<string>>((80, () => line), (10, line.ToUpperInvariant), (10, line.ToLowerInvariant))();
        var state = dice.Weighted((hasUnitField ? 95 : 60, "OH"), (hasUnitField ? 5 : 40, "Ohio"));
        var extended = dice.Chance(0.06) ? $"{zip}-{dice.Between(1000, 9999)}" : zip;
        var country = dice.Weighted((hasUnitField ? 85 : 30, "USA"), (hasUnitField ? 5 : 40, "United States"), (hasUnitField ? 10 : 30, ""));
        return (new PostalAddress(line, unit, city, state, dice.Chance(0.03) ? "" : extended, country).ToValue().Text, damage);
    }

    private string Direction(string direction) => direction.Length == 0 || dice.Chance(0.04)
        ? ""
        : dice.Of(Places.Directions.Single(one => one.Short == direction).Written);

    private string Type(string type) => dice.Chance(0.04) ? "" : dice.Of(Places.StreetTypes.Single(one => one.Short == type).Written);
}
