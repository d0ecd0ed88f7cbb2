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
public sealed record CreationIntent(
    ConnectionId Connection,
    string Type,
    string Part,
    string? Slot,
    bool Attempted,
    string? Problem = null,
    long ProblemClock = 0,
    string? Tried = null)
{
    private const char Line = '\n';

    /// <summary>The values of <see cref="Tried"/>.</summary>
    public IEnumerable<FieldValue> TriedValues => Tried is null ? [] : Tried.Split(Line).Select(value => FieldValue.Of(value));

    /// <summary>The intent with one more value that is asked for.</summary>
    public CreationIntent Try(FieldValue value) => TriedValues.Contains(value)
        ? this
        : this with { Tried = Tried is null ? value.Text : $"{Tried}{Line}{value.Text}" };

    /// <summary>True for the intent of the same record.</summary>
    public bool IsFor(ConnectionId connection, string type, string part, string? slot) =>
        Connection == connection && Type == type && Part == part && Slot == slot;
}
