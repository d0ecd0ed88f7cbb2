namespace Hearth.Domain.Entities;

/// <summary>Why an email or a phone number is not moved to a person.</summary>
public enum MoveRefusal
{
    /// <summary>It is.</summary>
    None,

    /// <summary>The household is neither of the two that the word is about.</summary>
    UnknownHousehold,

    /// <summary>The household has no such person, or it is not plain who is meant.</summary>
    UnknownPerson,

    /// <summary>Nobody of the two households has the value.</summary>
    NobodyHasIt,

    /// <summary>The person has other values in every field that it could stand in.</summary>
    NoRoom,
}
