namespace Hearth.Sandbox.Company;

/// <summary>A United States address as a person would type it.</summary>
/// <param name="Street">House number and street.</param>
/// <param name="Unit">Apartment or suite, or null.</param>
/// <param name="City">A branch's city.</param>
/// <param name="State">Two capital letters.</param>
/// <param name="Zip">Five digits.</param>
internal sealed record PostalAddress(string Street, string? Unit, string City, string State, string Zip);
