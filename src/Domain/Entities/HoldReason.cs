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
}
