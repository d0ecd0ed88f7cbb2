namespace Hearth.Sandbox.Company;

/// <summary>What makes it easy or hard to tell to whom a seeded record belongs.</summary>
internal enum CaseKind
{
    /// <summary>Nothing: its email or phone is its own.</summary>
    Plain,

    /// <summary>A couple with one phone, with one family name or two.</summary>
    SharedPhone,

    /// <summary>The same customer is in ServiceTitan a second time, typed by somebody else.</summary>
    CustomerTwice,

    /// <summary>The office marked a second record of the customer, and has not merged it.</summary>
    Marked,

    /// <summary>The same person is in HubSpot a second time, with another email.</summary>
    ContactTwice,

    /// <summary>The two systems have the name in different forms.</summary>
    NameVariant,

    /// <summary>HubSpot has the name, and something else, with a typing error.</summary>
    Typo,

    /// <summary>Somebody typed the branch's own number where a phone had to be.</summary>
    OfficeLine,

    /// <summary>Somebody typed an email or a phone that means "none".</summary>
    Placeholder,

    /// <summary>A landlord and tenants of his, who give his number.</summary>
    Landlord,

    /// <summary>A number that somebody else had before, who is still in HubSpot with it.</summary>
    ReassignedPhone,

    /// <summary>A house that has changed hands.</summary>
    NewOwners,
}
