using System.Collections.Immutable;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.People.Deeds;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.People;

/// <summary>Draws what people do: a few households, and many hands on the same few fields.</summary>
internal sealed class PlanDraw
{
    private const int JobsMax = 2;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly ImmutableArray<string> Methods = [FieldName.PersonEmail, FieldName.PersonPhone, FieldName.PersonMobile];

    private static readonly ImmutableArray<string> AtServiceTitan =
        [FieldName.HouseholdName, FieldName.HouseholdType, FieldName.HouseholdAddress, FieldName.HouseholdDoNotMail, .. Methods];

    private static readonly ImmutableArray<string> AtHubSpot = [.. AtServiceTitan, FieldName.PersonFirstName, FieldName.PersonLastName];
    private static readonly ImmutableArray<string> OfDeals = [FieldName.JobStatus, FieldName.JobTotal, FieldName.JobSummary];
    private static readonly ImmutableArray<string> Statuses = ["Dispatched", "InProgress", "Hold", "Completed", "Canceled", "Scheduled"];
    private static readonly ImmutableArray<string> Stages = ["lead", "lead", "lead", "subscriber"];

    private readonly Draw _draw;
    private readonly ValueDraw _values;
    private readonly int _households;
    private readonly TimeSpan _span;
    private readonly string? _favourite;
    private readonly List<PlannedAction> _actions = [];

    private PlanDraw(Draw draw)
    {
        _draw = draw;
        _households = draw.Between(1, 6);
        _values = new ValueDraw(draw, _households);
        _span = TimeSpan.FromMinutes(draw.Of([1, 3, 10, 20]));
        _favourite = draw.Chance(0.5) ? draw.Of(AtServiceTitan) : null;
    }

    /// <summary>Draws a plan.</summary>
    public static Plan Drawn(Draw draw)
    {
        var plan = new PlanDraw(draw);
        plan.DrawHouseholds(fromTheStart: draw.Chance(0.4));
        plan.DrawLife(draw.Between(5, 60));
        return new Plan([.. plan._actions.OrderBy(action => action.At).ThenBy(action => action.Number)]);
    }

    private void DrawHouseholds(bool fromTheStart)
    {
        for (var household = 1; household <= _households; household++)
        {
            var at = fromTheStart && _draw.Chance(0.7) ? TimeSpan.Zero : _draw.Between(Second, _span / 3);
            switch (_draw.Below(10))
            {
                case < 5:
                    Add(at, household, Customer(household));
                    break;
                case < 8:
                    Add(at, household, Contact(household));
                    break;
                default:
                    Add(at, household, Customer(household));
                    Add(at + WithinASecond(at), household, Contact(household));
                    break;
            }
        }
    }

    private void DrawLife(int count)
    {
        while (_actions.Count < count)
        {
            var household = _draw.Between(1, _households);
            var at = _draw.Between(Second, _span);
            switch (_draw.Below(100))
            {
                case < 50:
                    AddEdit(at, household);
                    break;
                case < 60:
                    AddConsent(at, household);
                    break;
                case < 68:
                    Add(at, household, Method(household));
                    break;
                case < 90:
                    AddJob(at, household);
                    break;
                case < 93 when _households > 1:
                    Add(at, household, new MergeContacts(Other(household)));
                    break;
                case < 95 when _households > 1:
                    Add(at, household, new MergeCustomers(Other(household)));
                    break;
                case < 97:
                    Add(at, household, new RemoveContact(_draw.Chance(0.3)));
                    break;
                case < 98:
                    Add(at, household, new DeactivateCustomer());
                    break;
                default:
                    Add(at, household, new RemoveDeal(_draw.Between(1, JobsMax)));
                    break;
            }
        }
    }

    private void AddEdit(TimeSpan at, int household)
    {
        var field = _favourite is { } favourite && _draw.Chance(0.6) ? favourite : _draw.Of(AtHubSpot);
        var isShown = AtServiceTitan.Contains(field);
        var atServiceTitan = isShown && _draw.Chance(0.5);
        Add(at, household, Edit(atServiceTitan, field, household));
        if (isShown && _draw.Chance(0.25))
        {
            // Somebody on the other side is at it in the same second.
            Add(at + WithinASecond(at), household, Edit(!atServiceTitan, field, household));
        }
    }

    private Deed Edit(bool atServiceTitan, string field, int household)
    {
        var value = _values.Of(field, household);
        return atServiceTitan ? new EditCustomer(field, value) : new EditContact(field, value);
    }

    private void AddConsent(TimeSpan at, int household)
    {
        var choice = FieldValue.Of(_draw.Chance(0.6));
        Add(at, household, _draw.Chance(0.5)
            ? new EditCustomer(FieldName.HouseholdDoNotMail, choice)
            : new EditContact(FieldName.HouseholdDoNotMail, choice));
    }

    private void AddJob(TimeSpan at, int household)
    {
        var job = _draw.Between(1, JobsMax);
        var startsIn = TimeSpan.FromHours(_draw.Between(1, 48));
        Add(at, household, _draw.Below(10) switch
        {
            < 4 => new BookJob(job, _values.Summary(), startsIn),
            < 7 => new MoveJob(job, _draw.Of(Statuses), _values.Filled(FieldName.JobTotal, household).Text),
            7 => new Schedule(job, startsIn, Adds: _draw.Chance(0.4)),
            8 => new EditJob(job, _values.Summary()),
            _ => DealEdit(job, household),
        });
    }

    private EditDeal DealEdit(int job, int household)
    {
        var field = _draw.Of(OfDeals);
        return new EditDeal(job, field, _values.Filled(field, household));
    }

    private EnterCustomer Customer(int household) => new(
        _values.HouseholdName(),
        _values.Filled(FieldName.HouseholdType, household).Text,
        _values.Address(),
        _draw.Chance(0.2),
        Some(Methods, household));

    private EnterContact Contact(int household) => new(
        [
            KeyValuePair.Create(FieldName.PersonLastName, _values.Filled(FieldName.PersonLastName, household)),
            .. Some(AtHubSpot.Remove(FieldName.PersonLastName), household),
        ],
        _draw.Of(Stages));

    private ImmutableArray<KeyValuePair<string, FieldValue>> Some(ImmutableArray<string> fields, int household) =>
        [.. fields.Where(_ => _draw.Chance(0.7)).Select(field => KeyValuePair.Create(field, _values.Filled(field, household)))];

    private Deed Method(int household)
    {
        var field = _draw.Of(Methods);
        return _draw.Chance(0.5) ? new AddMethod(field, _values.Filled(field, household)) : new RemoveMethod(field);
    }

    private int Other(int household) => (household + _draw.Between(0, _households - 2)) % _households + 1;

    // What is there before the first synchronization stays there.
    private TimeSpan WithinASecond(TimeSpan at) => at == TimeSpan.Zero ? TimeSpan.Zero : _draw.Between(TimeSpan.Zero, Second);

    private void Add(TimeSpan at, int household, Deed deed) => _actions.Add(new PlannedAction(_actions.Count + 1, at, household, deed));
}
