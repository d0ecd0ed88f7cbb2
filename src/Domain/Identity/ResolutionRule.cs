namespace Hearth.Domain.Identity;

/// <summary>Why a record belongs to its entity.</summary>
public static class ResolutionRule
{
    /// <summary>It was linked before.</summary>
    public const string Linked = "linked";

    /// <summary>It names the entity itself.</summary>
    public const string StoredId = "stored-id";

    /// <summary>It fits that household well enough.</summary>
    public const string Match = "match";

    /// <summary>It fits a household so that a person has to decide; until then it has one of its own.</summary>
    public const string Review = "review";

    /// <summary>
    /// Its tenant has that customer already: until its users have merged the two, or somebody has said that they are different, it has a
    /// household of its own, for which nothing is created.
    /// </summary>
    public const string Duplicate = "duplicate";

    /// <summary>The office marked it before a merge: it has a household of its own, which is held back.</summary>
    public const string Marked = "marked";

    /// <summary>It fits none.</summary>
    public const string New = "new";

    /// <summary>It shows nothing to recognize anyone by.</summary>
    public const string Blank = "blank";
}
