using System.Collections.Immutable;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.People.Deeds;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.People;

/// <summary>Draws a few households of which both sides change the same few fields, again and again, mostly to values that were never there before.</summary>
internal sealed class TugOfWarDraw
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly ImmutableArray<string> OfTheHousehold = [FieldName.HouseholdAddress, FieldName.HouseholdAddress, FieldName.HouseholdName];
    private static readonly ImmutableArray<string> BesideThat = [FieldName.HouseholdType, FieldName.HouseholdDoNotMail];

    private readonly Draw _draw;
    private readonly ValueDraw _values;
    private readonly EntryDraw _entries;
    private readonly int _households;
    private readonly TimeSpan _span;
    private readonly ImmutableArray<string> _contested;
    private readonly bool? _side;
    private readonly List<PlannedAction> _actions = [];
    private int _fresh;

    private TugOfWarDraw(Draw draw, int householdsMax)
    {
        _draw = draw;
        _households = draw.Between(1, householdsMax);
        _values = new ValueDraw(draw, _households);
        _entries = new EntryDraw(draw, _values);
        _span = TimeSpan.FromMinutes(draw.Of([2, 5, 15]));
        _contested = [draw.Of(EntryDraw.Methods), draw.Of(OfTheHousehold)];
        _side = draw.Below(4) switch { 0 => true, 1 => false, _ => null };
    }

    /// <summary>Draws a plan.</summary>
    public static Plan Drawn(Draw draw, int householdsMax)
    {
        var tug = new TugOfWarDraw(draw, householdsMax);
        for (var household = 1; household <= tug._households; household++)
        {
            tug.Enter(household);
        }

        var count = draw.Between(8, 30);
        while (tug._actions.Count < count)
        {
            tug.Pull();
        }

        return Plan.Of(tug._actions);
    }

    private void Enter(int household)
    {
        var at = _draw.Chance(0.3) ? TimeSpan.Zero : _draw.Between(Second, 10 * Second);
        Add(at, household, _draw.Chance(0.5) ? _entries.Lead(household) : _entries.Customer(household));
    }

    /// <summary>An edit, and often another one while it is on its way to the other side.</summary>
    private void Pull()
    {
        var household = _draw.Between(1, _households);
        var at = _draw.Between(15 * Second, _span);
        var field = _draw.Chance(0.1) ? _draw.Of(BesideThat) : _draw.Of(_contested);
        if (_side is null && _draw.Chance(0.3))
        {
            Rival(at, household, field);
            return;
        }

        Add(at, household, Edit(Side(), field, household));
        while (_draw.Chance(0.6))
        {
            at += _draw.Between(TimeSpan.Zero, 15 * Second);
            Add(at, household, Edit(Side(), field, household));
        }
    }

    /// <summary>
    /// The office edits a field, somebody in HubSpot edits it a moment later, and the office goes on with the same record: where the vendor
    /// dates the whole record only, all of it looks new.
    /// </summary>
    private void Rival(TimeSpan at, int household, string field)
    {
        Add(at, household, Edit(atServiceTitan: true, field, household));
        at += _draw.Between(TimeSpan.Zero, 4 * Second);
        Add(at, household, Edit(atServiceTitan: false, field, household));
        at += _draw.Between(TimeSpan.Zero, 4 * Second);
        Add(at, household, Edit(atServiceTitan: true, _draw.Of(BesideThat), household));
    }

    private bool Side() => _side ?? _draw.Chance(0.5);

    private Deed Edit(bool atServiceTitan, string field, int household)
    {
        var value = _draw.Chance(0.7) ? _values.Fresh(field, ++_fresh) : _values.Of(field, household);
        return atServiceTitan ? new EditCustomer(field, value) : new EditContact(field, value);
    }

    private void Add(TimeSpan at, int household, Deed deed) => _actions.Add(new PlannedAction(_actions.Count + 1, at, household, deed));
}
