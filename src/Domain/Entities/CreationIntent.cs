using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>A record that is being created. Stored before the vendor is asked, so that nothing is ever created twice.</summary>
/// <param name="Connection">Where.</param>
/// <param name="Type">What.</param>
/// <param name="Part">The part it shows.</param>
/// <param name="Slot">For a contact method: its field.</param>
/// <param name="Attempted">True once the vendor may have been asked.</param>
/// <param name="Problem">Why the vendor refused, or null.</param>
/// <param name="ProblemClock">The entity's clock when it refused: nothing is tried again before the entity changes.</param>
/// <param name="Tried">
/// For a contact method: the values that were asked for so far, one a line. An attempt whose answer was lost left one of them.
/// </param>
/// <param name="AttemptedAt">When the vendor was last asked (UTC); null in documents of before this was kept.</param>
/// <param name="As">
/// For a creation that another household began: the name it began under. It goes on under that name, because a vendor may have been
/// asked already and would know the record by it.
/// </param>
public sealed record CreationIntent(
    ConnectionId Connection,
    string Type,
    string Part,
    string? Slot,
    bool Attempted,
    string? Problem = null,
    long ProblemClock = 0,
    string? Tried = null,
    DateTimeOffset? AttemptedAt = null,
    PartName? As = null)
{
    /// <summary>
    /// How long a vendor may hide what it has just stored. A look for what an earlier attempt left is not trusted before.
    /// </summary>
    public static readonly TimeSpan VerifyPause = TimeSpan.FromSeconds(13);

    /// <summary>
    /// How long after it was taken off a creation may still reach the vendor: a later one might be hidden from the look that
    /// <see cref="AttemptedAt"/> allows.
    /// </summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    private const char Line = '\n';

    /// <summary>The values of <see cref="Tried"/>.</summary>
    public IEnumerable<FieldValue> TriedValues => Tried is null ? [] : Tried.Split(Line).Select(value => FieldValue.Of(value));

    /// <summary>The intent with one more value that is asked for.</summary>
    public CreationIntent Try(FieldValue value) => TriedValues.Contains(value)
        ? this
        : this with { Tried = Tried is null ? value.Text : $"{Tried}{Line}{value.Text}" };

    /// <summary>
    /// The intent with an attempt at a time. One that comes before a look can be trusted is turned away by the connector, and so does
    /// not count.
    /// </summary>
    public CreationIntent AttemptAt(DateTimeOffset now) =>
        AttemptedAt is { } at && now < at + VerifyPause - Margin ? this : this with { AttemptedAt = now };

    /// <summary>True for the intent of the same record.</summary>
    public bool IsFor(ConnectionId connection, string type, string part, string? slot) =>
        Connection == connection && Type == type && Part == part && Slot == slot;
}
