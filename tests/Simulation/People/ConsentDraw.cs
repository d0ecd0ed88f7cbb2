using Hearth.Domain.Values;
using Hearth.Tests.Simulation.People.Deeds;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.People;

/// <summary>Draws a household whose people opt out and in again on both sides, while the office edits other things of the same record.</summary>
internal sealed class ConsentDraw
{
    private const int ActionsMax = 40;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly FieldValue OptedOut = FieldValue.Of(true);
    private static readonly FieldValue OptedIn = FieldValue.Of(false);

    private readonly Draw _draw;
    private readonly ValueDraw _values;
    private readonly List<PlannedAction> _actions = [];
    private TimeSpan _at;

    private ConsentDraw(Draw draw) => (_draw, _values) = (draw, new ValueDraw(draw, households: 1));

    /// <summary>Draws a plan.</summary>
    public static Plan Drawn(Draw draw)
    {
        var hearts = new ConsentDraw(draw);
        var entries = new EntryDraw(draw, hearts._values);
        hearts.Add(draw.Chance(0.3) ? entries.Lead(1) : entries.Customer(1));
        var span = TimeSpan.FromMinutes(draw.Of([3, 6, 15]));
        hearts._at = 30 * Second;
        while (hearts._at < span && hearts._actions.Count < ActionsMax)
        {
            hearts.Change();
            hearts.Pause(TimeSpan.Zero, span / 5);
        }

        return Plan.Of(hearts._actions);
    }

    private void Change()
    {
        switch (_draw.Below(4))
        {
            case 0:
                Say(_draw.Chance(0.5), _draw.Chance(0.6) ? OptedOut : OptedIn);
                break;
            case 1:
                Doubt();
                break;
            case 2:
                Return();
                break;
            default:
                Repeat();
                break;
        }
    }

    /// <summary>
    /// An opt-in, an opt-out given anew on the other side, and an edit of something else, which makes the whole record of the opt-in look
    /// newer than the opt-out.
    /// </summary>
    private void Doubt()
    {
        Say(atServiceTitan: true, OptedIn);
        Pause(TimeSpan.Zero, 2 * Second);
        Say(atServiceTitan: false, OptedIn);
        Pause(TimeSpan.Zero, Second);
        Say(atServiceTitan: false, OptedOut);
        Pause(TimeSpan.Zero, 3 * Second);
        Add(new EditCustomer(FieldName.HouseholdType, _values.Filled(FieldName.HouseholdType, 1)));
    }

    /// <summary>An opt-out that is taken back on the other side, and given anew just when the opt-in has come.</summary>
    private void Return()
    {
        Say(atServiceTitan: false, OptedOut);
        Pause(20 * Second, 40 * Second);
        Say(atServiceTitan: true, OptedIn);
        Pause(5 * Second, 30 * Second);
        Say(atServiceTitan: false, OptedOut);
    }

    /// <summary>An opt-out that is taken back on the other side and given there anew, while it may still be on its way there.</summary>
    private void Repeat()
    {
        Say(atServiceTitan: false, OptedIn);
        Pause(20 * Second, 40 * Second);
        Say(atServiceTitan: true, OptedOut);
        Pause(Second, 20 * Second);
        Say(atServiceTitan: false, OptedIn);
        Pause(Second, 12 * Second);
        Say(atServiceTitan: false, OptedOut);
    }

    private void Say(bool atServiceTitan, FieldValue choice) => Add(atServiceTitan
        ? new EditCustomer(FieldName.HouseholdDoNotMail, choice)
        : new EditContact(FieldName.HouseholdDoNotMail, choice));

    private void Pause(TimeSpan least, TimeSpan most) => _at += _draw.Between(least, most);

    private void Add(Deed deed) => _actions.Add(new PlannedAction(_actions.Count + 1, _at, 1, deed));
}
