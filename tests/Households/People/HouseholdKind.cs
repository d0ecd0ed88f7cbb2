namespace Hearth.Testing.Households.People;

public enum HouseholdKind
{
    Alone,
    Couple,

    /// <summary>A couple with two family names.</summary>
    TwoNames,

    /// <summary>Parents and a grown child.</summary>
    Family,

    /// <summary>One of two or three people who share a flat, and nothing else: each is a household.</summary>
    Roommate,

    /// <summary>A father or a son of one name, at two addresses.</summary>
    Namesake,

    /// <summary>A person who owns several houses.</summary>
    Landlord,

    /// <summary>A firm that looks after the houses of others.</summary>
    PropertyManager,

    /// <summary>Lives in a house of a landlord or under a property manager.</summary>
    Renter,

    /// <summary>A small firm with its owner.</summary>
    SmallBusiness,
}
