using System.Collections.Immutable;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.People.Deeds;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.People;

/// <summary>Draws people who are entered in bulk, some of them under the same phone number: couples in HubSpot, neighbours in ServiceTitan.</summary>
internal static class NeighbourDraw
{
    private const int HouseholdsMax = 8;

    /// <summary>Draws a plan.</summary>
    public static Plan Drawn(Draw draw)
    {
        var values = new ValueDraw(draw, HouseholdsMax);
        var actions = new List<PlannedAction>();
        for (var household = 1; household <= draw.Between(2, HouseholdsMax); household++)
        {
            var at = draw.Chance(0.6) ? TimeSpan.Zero : TimeSpan.FromSeconds(draw.Of([5, 30]));
            var phone = values.Fresh(FieldName.PersonPhone, draw.Between(1, 4));
            Add(at, household, draw.Chance(0.4) ? Customer(household, phone) : Contact(household, phone));
        }

        return Plan.Of(actions);

        EnterCustomer Customer(int household, FieldValue phone) => new(
            values.HouseholdName(), "residential", values.Address(), DoNotMail: false, Keys(household, phone));

        EnterContact Contact(int household, FieldValue phone) => new(
            [
                KeyValuePair.Create(FieldName.PersonFirstName, values.Filled(FieldName.PersonFirstName, household)),
                KeyValuePair.Create(FieldName.PersonLastName, values.Filled(FieldName.PersonLastName, household)),
                .. Keys(household, phone),
            ],
            draw.Of(["lead", "subscriber"]));

        ImmutableArray<KeyValuePair<string, FieldValue>> Keys(int household, FieldValue phone) => draw.Chance(0.5)
            ? [KeyValuePair.Create(FieldName.PersonPhone, phone)]
            : [KeyValuePair.Create(FieldName.PersonEmail, values.Fresh(FieldName.PersonEmail, household)), KeyValuePair.Create(FieldName.PersonPhone, phone)];

        void Add(TimeSpan at, int household, Deed deed) => actions.Add(new PlannedAction(actions.Count + 1, at, household, deed));
    }
}
