namespace Hearth.Domain.Entities.Merging;

/// <summary>Why a merge or a split is refused.</summary>
public enum UnionRefusal
{
    /// <summary>It is not refused.</summary>
    None,

    /// <summary>A household cannot be merged into itself.</summary>
    Itself,

    /// <summary>The household to merge into went into the one that is to be merged, directly or through others.</summary>
    Cycle,

    /// <summary>The household was never stored, or nothing is left of it, as after an erasure.</summary>
    Unknown,

    /// <summary>The household went into another one in the meantime: whoever asked saw something that is no more.</summary>
    Forwarded,

    /// <summary>Only households are merged and split: a job follows its records.</summary>
    NotAHousehold,

    /// <summary>None of the records is the household's.</summary>
    NoSuchRecords,

    /// <summary>All of the household's records were named: nothing would be left of it.</summary>
    NothingLeft,
}
