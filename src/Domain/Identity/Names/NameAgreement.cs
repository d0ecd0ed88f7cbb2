namespace Hearth.Domain.Identity.Names;

/// <summary>How two people's names agree. Only the first that applies, in the order of <see cref="NameComparison.Compare"/>.</summary>
public enum NameAgreement
{
    /// <summary>Nothing to compare: a side is empty, or one knows only the given and the other only the family name.</summary>
    Unknown,

    /// <summary>Given and family name are equal, the given name is more than an initial, and suffixes do not contradict.</summary>
    Same,

    /// <summary>
    /// The family names are the same or similar, and the given names are forms of one (Bob, Robert) or one's given name is the other's
    /// middle name.
    /// </summary>
    Variant,

    /// <summary>
    /// Equal but for a slip of the keyboard in either part, for one half of a double family name (Smith-Jones, Jones), or for given and
    /// family name having changed places.
    /// </summary>
    Similar,

    /// <summary>The family names are the same, and a given name is no more than the initial of the other (J. Smith, John Smith).</summary>
    Initial,

    /// <summary>
    /// The family names are the same or similar, but the given names differ or one is missing, or the suffixes contradict (Jr., Sr.):
    /// spouses, children, parents.
    /// </summary>
    FamilyOnly,

    /// <summary>The given names are the same or forms of one, but the family names differ or one is missing: perhaps a marriage.</summary>
    GivenOnly,

    /// <summary>The names contradict.</summary>
    Different,
}
