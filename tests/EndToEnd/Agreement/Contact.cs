using System.Text.Json;

namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>A HubSpot contact.</summary>
internal sealed record Contact(string Id, JsonElement Properties)
{
    private const string PrimaryPart = ":p1";

    /// <summary>The customer that it names, without its connection.</summary>
    public string? Customer => Property("st_customer_id")?.Split(':')[^1];

    /// <summary>The household that it names.</summary>
    public string? Household => Property("hearth_household_id");

    /// <summary>True for the person the household is about.</summary>
    public bool IsPrimary => Property("hearth_person_id")?.EndsWith(PrimaryPart, StringComparison.Ordinal) is true;

    /// <summary>True when the API made it.</summary>
    public bool IsMadeByHearth => Property("hs_object_source") == "INTEGRATION";

    /// <summary>The parts of the address in one line.</summary>
    public string? Address => Canonical.Address(
        Property("address"), Property("hearth_address_unit"), Property("city"), Property("state"), Property("zip"));

    /// <summary>The canonical value of the property that shows a kind of contact method.</summary>
    public string? ValueOf(string kind) => kind switch
    {
        "Email" => Canonical.Email(Property("email")),
        "Phone" => Canonical.Phone(Property("phone")),
        "MobilePhone" => Canonical.Phone(Property("mobilephone")),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    /// <summary>A property, or null.</summary>
    public string? Property(string name) => Canonical.Text(Properties.Text(name));
}
