namespace Hearth.Domain.Reconciliation;

/// <summary>The names under which decisions are explained.</summary>
public static class RuleName
{
    /// <summary>The record is known to hold this value.</summary>
    public const string Known = "already-known";

    /// <summary>The record holds the agreed value.</summary>
    public const string Agrees = "agrees";

    /// <summary>The record is empty and was never seen before: that is no edit.</summary>
    public const string FirstSeenEmpty = "first-seen-empty";

    /// <summary>The value was on its way to the record and has arrived.</summary>
    public const string Landed = "landed";

    /// <summary>An earlier agreed value that was sent to the record has come back.</summary>
    public const string EarlierWrite = "earlier-write-came-back";

    /// <summary>The vendor renders what was written in its own way.</summary>
    public const string Rendering = "vendor-rendering";

    /// <summary>The value is older than what is known of its record.</summary>
    public const string Older = "older-than-known";

    /// <summary>Its system owns the field.</summary>
    public const string Owner = "owner";

    /// <summary>The other system owns the field.</summary>
    public const string NotOwner = "not-owner";

    /// <summary>There was no agreed value.</summary>
    public const string FirstValue = "first-value";

    /// <summary>The record knew the agreed value when it was edited.</summary>
    public const string Sequential = "sequential";

    /// <summary>An empty value does not overwrite a filled one.</summary>
    public const string NotClearable = "not-clearable";

    /// <summary>The field flips too often and stands still.</summary>
    public const string Quarantine = "quarantined";

    /// <summary>A person has to decide.</summary>
    public const string Review = "review";

    /// <summary>The times of both edits leave no doubt.</summary>
    public const string Newest = "newest";

    /// <summary>Both values come from the same system: the later one.</summary>
    public const string NewestWithinSystem = "newest-within-system";

    /// <summary>ServiceTitan's value is preferred.</summary>
    public const string PreferServiceTitan = "prefer-servicetitan";

    /// <summary>HubSpot's value is preferred.</summary>
    public const string PreferHubSpot = "prefer-hubspot";

    /// <summary>An opt-out beats an opt-in.</summary>
    public const string MostRestrictive = "most_restrictive";

    /// <summary>Both sets of values are joined.</summary>
    public const string Union = "union";

    /// <summary>The first value stays.</summary>
    public const string KeepFirst = "keep_first";

    /// <summary>Derived: the household is called after its primary person.</summary>
    public const string NameFollowsPerson = "household-name-follows-person";

    /// <summary>Derived: a business stands as its contact's last name.</summary>
    public const string BusinessNameStandsIn = "business-name-stands-in";

    /// <summary>Derived: a job starts with its first appointment that stands.</summary>
    public const string FirstAppointment = "first-appointment";

    /// <summary>Derived: somebody with the household's email or phone opted out before their data was erased.</summary>
    public const string RememberedOptOut = "remembered-opt-out";

    /// <summary>An operator said whose of a household an email or a phone number is.</summary>
    public const string MovedByPerson = "moved-by-person";

    /// <summary>Of two households that became one, only one had a value.</summary>
    public const string MergeFilled = "merge-filled";

    /// <summary>Of two households that became one, one value's record is gone: the value of the record that stands.</summary>
    public const string MergeStanding = "merge-standing";

    /// <summary>Of two households that became one: the name that is no mark of the office.</summary>
    public const string MergeUnmarked = "merge-unmarked";

    /// <summary>Of two households that became one: a value that somebody entered beats one that was derived.</summary>
    public const string MergeEntered = "merge-entered";

    /// <summary>Of two households that became one, nothing else decides: the survivor's value.</summary>
    public const string MergeSurvivor = "merge-survivor";

    /// <summary>The value that a household had when it was merged, noted so that a split finds it again.</summary>
    public const string BeforeMerge = "before-merge";

    /// <summary>After a split: the last value that a record of this side gave.</summary>
    public const string Split = "split";

    /// <summary>After a split: no record of this side gave a value.</summary>
    public const string SplitEmpty = "split-empty";
}
