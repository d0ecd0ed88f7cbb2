using Hearth.Storage.Work;

namespace Hearth.Grains.Inbox;

/// <summary>Why an item of an inbox could not be dealt with, and how often it is tried before it becomes a dead letter.</summary>
/// <param name="ErrorClass">The class of the dead letter.</param>
/// <param name="Reason">What went wrong, without personal data.</param>
/// <param name="AttemptsMax">How many attempts may fail before the one that is the last.</param>
internal sealed record Setback(string ErrorClass, string Reason, int AttemptsMax)
{
    /// <summary>With the waits between them these are some four minutes: longer than a vendor hides what it just stored.</summary>
    private const int ToBeFoundMax = 8;

    /// <summary>With the waits between them these are more than half an hour: longer than a deployment or a database takes.</summary>
    private const int ToBeDeliveredMax = 15;

    /// <summary>With the waits between them these are a day: vendors have been away for hours, and nothing is wrong with the record.</summary>
    private const int ToBeReadMax = 300;

    /// <summary>Nothing shows the record that the item belongs to.</summary>
    public static Setback Orphan { get; } = new("orphan", "The record that it belongs to is not to be found.", ToBeFoundMax);

    /// <summary>Its entity failed.</summary>
    public static Setback Undelivered(string reason) => new("undeliverable", reason, ToBeDeliveredMax);

    /// <summary>The vendor could not be asked.</summary>
    public static Setback Unread(string reason) => new("unreadable", reason, ToBeReadMax);

    /// <summary>A person could not be erased. That is owed to them, and never given up.</summary>
    public static Setback NotErased(string reason) => new("not-erased", reason, int.MaxValue);

    /// <summary>It is no event.</summary>
    public static Setback Malformed(string reason) => new("malformed", reason, 0);

    /// <summary>
    /// True when the item is not to be tried again. Attempts that failed for another reason have used up nothing of the patience with this
    /// one: a record that could not be read for an hour is not an orphan when it is looked for in vain once. By then the waits are so long
    /// that the same reason twice in a row is patience enough.
    /// </summary>
    public bool IsFinal(TakenWork taken) =>
        taken.Attempts >= AttemptsMax && (AttemptsMax == 0 || taken.LastError == Reason || taken.Attempts >= ToBeReadMax);
}
