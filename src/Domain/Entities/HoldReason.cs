namespace Hearth.Domain.Entities;

/// <summary>Why a household is held.</summary>
public enum HoldReason
{
    /// <summary>
    /// Somebody has to say whether its records belong to another household: no record is created for it, and fields flow between
    /// the records that are linked already.
    /// </summary>
    Review,

    /// <summary>The office marked it, as in <c>DUPLICATE</c>: nothing at all is written because of it.</summary>
    Marked,

    /// <summary>
    /// It shows an email or a phone of a person who asked HubSpot to be forgotten: no contact is created for it there until somebody
    /// has said that the person wants to be known again.
    /// </summary>
    Forgotten,

    /// <summary>
    /// Its tenant has the same customer twice, and this is the second: no record is created for it, as for a household about which
    /// somebody is asked.
    /// </summary>
    Duplicate,
}
