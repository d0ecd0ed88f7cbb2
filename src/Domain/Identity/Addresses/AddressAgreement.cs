namespace Hearth.Domain.Identity.Addresses;

/// <summary>How two addresses agree, the closest that applies. "Same area" means the same postal code, or the same city and
/// region.</summary>
public enum AddressAgreement
{
    /// <summary>Nothing to compare: a side is missing, or no part is known on both sides.</summary>
    Unknown,

    /// <summary>The same door: number, street, unit (or neither has one) and area.</summary>
    Same,

    /// <summary>The same number and street in the same area, and only one side names a unit.</summary>
    SameBuilding,

    /// <summary>The same or a similar number and street in the same area, and the sides name different units.</summary>
    OtherUnit,

    /// <summary>
    /// Probably the same door: a slip of the keyboard in the street's name, two digits of the number exchanged, a street type or
    /// direction that only one side has, postal codes that differ within the same city, or an area that only one side has.
    /// </summary>
    Similar,

    /// <summary>The same street in the same area, but another number, or a side without one.</summary>
    SameStreet,

    /// <summary>The same area, and other streets or a side without one. Two post office boxes of one town are no more than this.</summary>
    SameArea,

    /// <summary>The addresses contradict.</summary>
    Different,
}
