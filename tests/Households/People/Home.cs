namespace Hearth.Testing.Households.People;

/// <summary>A door, by its parts in their short forms.</summary>
public sealed record Home(string Number, string Direction, string Street, string StreetType, string Unit, string City, string Zip);
