namespace Hearth.Domain.Identity;

/// <summary>What the registrar made of a record and a household that fit each other more or less.</summary>
public enum MatchOutcome
{
    /// <summary>The record joined the household.</summary>
    Linked,

    /// <summary>The record has a household of its own until a person decides.</summary>
    Review,

    /// <summary>
    /// The record is a customer like one that the household has in the same tenant already: the system itself holds the same
    /// customer twice, which is for its users to mend.
    /// </summary>
    Duplicate,

    /// <summary>The two have something in common, and too little: the record has a household of its own.</summary>
    Apart,

    /// <summary>
    /// The record joined another household, and shows that this one is the same: it fits both, by name too. The registrar is to merge the
    /// two; what came of that takes this one's place.
    /// </summary>
    Union,
}
