using Hearth.Storage.Work;

namespace Hearth.Grains.Inbox;

/// <summary>Why an item of an inbox could not be dealt with, and how often and how long it is tried before it becomes a dead letter.</summary>
/// <param name="ErrorClass">The class of the dead letter.</param>
/// <param name="Reason">What went wrong, without personal data.</param>
/// <param name="AttemptsMax">How many attempts may fail before the one that is the last.</param>
/// <param name="Patience">
/// How long it is tried at least: a failing database and crashes use up attempts within seconds, and so does whoever asks for the item anew.
/// </param>
internal sealed record Setback(string ErrorClass, string Reason, int AttemptsMax, TimeSpan Patience)
{
    private const int ToBeShownMax = 4;
    private const int ToBeFoundMax = 8;
    private const int ToBeDeliveredMax = 15;
    private const int ToBeReadMax = 300;

    /// <summary>Longer than a read shows what was before.</summary>
    private static readonly TimeSpan ToBeShown = TimeSpan.FromSeconds(30);

    /// <summary>Longer than a vendor hides what it just stored.</summary>
    private static readonly TimeSpan ToBeFound = TimeSpan.FromMinutes(4);

    /// <summary>Longer than a deployment or a database takes.</summary>
    private static readonly TimeSpan ToBeDelivered = TimeSpan.FromMinutes(30);

    /// <summary>Vendors have been away for hours, and nothing is wrong with the record.</summary>
    private static readonly TimeSpan ToBeRead = TimeSpan.FromDays(1);

    /// <summary>True where nothing is lost with an item that is given up: it becomes no dead letter.</summary>
    public bool IsNoLoss { get; init; }

    /// <summary>The vendor does not show the record itself: a read may be behind what a list or an event has told, or nothing is left of it.</summary>
    public static Setback Unshown { get; } = new("unshown", "The vendor does not show the record.", ToBeShownMax, ToBeShown) { IsNoLoss = true };

    /// <summary>
    /// The vendor does not show the record that this one names: a read may be behind, or there is none. When that is final, the record is
    /// decided about as if it named nobody.
    /// </summary>
    public static Setback NamesNobody { get; } = new("names-nobody", "The record that it names is not to be found.", ToBeShownMax, ToBeShown);

    /// <summary>Nothing shows the record that the item belongs to.</summary>
    public static Setback Orphan { get; } = new("orphan", "The record that it belongs to is not to be found.", ToBeFoundMax, ToBeFound);

    /// <summary>Its entity failed.</summary>
    public static Setback Undelivered(string reason) => new("undeliverable", reason, ToBeDeliveredMax, ToBeDelivered);

    /// <summary>The vendor could not be asked.</summary>
    public static Setback Unread(string reason) => new("unreadable", reason, ToBeReadMax, ToBeRead);

    /// <summary>A person could not be erased. That is owed to them, and never given up.</summary>
    public static Setback NotErased(string reason) => new("not-erased", reason, int.MaxValue, TimeSpan.MaxValue);

    /// <summary>It is no event.</summary>
    public static Setback Malformed(string reason) => new("malformed", reason, 0, TimeSpan.Zero);

    /// <summary>
    /// True when the item is not to be tried again. Attempts that failed for another reason have used up nothing of the patience with this
    /// one: a record that could not be read for an hour is not an orphan when it is looked for in vain once. By then the waits are so long
    /// that the same reason twice in a row is patience enough.
    /// </summary>
    /// <param name="taken">The item.</param>
    /// <param name="now">Now (UTC).</param>
    public bool IsFinal(TakenWork taken, DateTimeOffset now) =>
        taken.Attempts >= AttemptsMax && now - taken.EnqueuedAt >= Patience && (AttemptsMax == 0 || taken.LastError == Reason || taken.Attempts >= ToBeReadMax);
}
