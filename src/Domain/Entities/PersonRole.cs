namespace Hearth.Domain.Entities;

/// <summary>What somebody is to a household.</summary>
public enum PersonRole
{
    /// <summary>Gets the bills.</summary>
    Payer,

    /// <summary>Lives or works there.</summary>
    Occupant,

    /// <summary>Looks after the place for its owner, as one of many.</summary>
    Manager,

    /// <summary>Owns the place and lets it.</summary>
    Landlord,
}
