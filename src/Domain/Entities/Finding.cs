using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Something an operator may want to look at: a parked field, a drift, a creation that cannot be done.</summary>
/// <param name="Code">A short stable code.</param>
/// <param name="Record">The record it is about, or null.</param>
/// <param name="Part">The part.</param>
/// <param name="Field">The field, or the empty string.</param>
/// <param name="Message">What is wrong and what would be accepted, without values.</param>
/// <param name="RaisedAt">When it was first raised (UTC).</param>
public sealed record Finding(string Code, RecordRef? Record, string Part, string Field, string Message, DateTimeOffset RaisedAt)
{
    /// <summary>The most findings that an entity keeps; the oldest go first.</summary>
    public const int KeptMax = 50;

    /// <summary>The vendor shows what we wrote in its own way.</summary>
    public const string Drift = "drift";

    /// <summary>The vendor refused a value.</summary>
    public const string RefusedByVendor = "refused-by-vendor";

    /// <summary>The ids by which Hearth recognizes a record are taken out of it again and again; they are not written any more.</summary>
    public const string IdsRemoved = "ids-removed";

    /// <summary>A record cannot be created yet.</summary>
    public const string CannotCreate = "cannot-create";

    /// <summary>A field flips too often and stands still.</summary>
    public const string Quarantined = "quarantined";

    /// <summary>A record is linked to another entity.</summary>
    public const string LinkedElsewhere = "linked-elsewhere";

    /// <summary>An edit was refused and its record keeps the other value, as the policy says.</summary>
    public const string LeftDifferent = "left-different";

    /// <summary>A ServiceTitan customer was merged into another one.</summary>
    public const string MergedAway = "merged-away";

    /// <summary>A household shows nothing to recognize anyone by.</summary>
    public const string NothingToMatch = "nothing-to-match";

    /// <summary>A person asked HubSpot to be forgotten; says what ServiceTitan still has of them.</summary>
    public const string Forgotten = "asked-to-be-forgotten";

    /// <summary>A record was created in the moment in which its person was erased.</summary>
    public const string MadeWhileErased = "made-while-erased";

    /// <summary>True for findings about the same thing.</summary>
    public bool IsAbout(Finding other) => Code == other.Code && Record == other.Record && Part == other.Part && Field == other.Field;
}
