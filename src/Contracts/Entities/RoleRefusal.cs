namespace Hearth.Contracts.Entities;

/// <summary>Why a person's roles were not noted.</summary>
public enum RoleRefusal
{
    /// <summary>They were.</summary>
    None,

    /// <summary>There is no such household, or all of it was erased.</summary>
    UnknownHousehold,

    /// <summary>The household has no such person, or they were erased.</summary>
    UnknownPerson,

    /// <summary>The household went into another one, where the person has another id.</summary>
    Forwarded,
}
