using Hearth.Domain.Changes;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

/// <summary>Values that follow from others by a named rule.</summary>
public sealed class DerivationTests
{
    [Fact]
    public void HouseholdIsCalledAfterItsFirstPerson()
    {
        var story = Story.OfAHousehold();
        var result = story.Sees(story.Contact("1", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));

        story.Agreed(FieldName.HouseholdName).Should().Be("Ann Lee");
        result.Decisions.Should().Contain(decision =>
            decision.Kind == DecisionKind.Derived && decision.Rule == RuleName.NameFollowsPerson && decision.Source == null);
    }

    [Fact]
    public void PersonRenamedInHubSpot_RenamesTheCustomer()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        story.Settles();

        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Chen")));

        story.PendingCustomers().Should().ContainSingle().Which.Fields.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Field = FieldName.HouseholdName, Value = FieldValue.Of("Ann Chen") });
    }

    [Fact]
    public void CouplesName_IsLeftAlone()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann & Bob Lee")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Chen")));

        story.Agreed(FieldName.HouseholdName).Should().Be("Ann & Bob Lee");
    }

    [Fact]
    public void BusinessWithoutANamedPerson_LendsItsName()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Bay Dental"), (FieldName.HouseholdType, "commercial")));
        story.Agreed(FieldName.PersonLastName, "p1").Should().Be("Bay Dental");

        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Bay Dental LLC"), (FieldName.HouseholdType, "commercial")));
        story.Agreed(FieldName.PersonLastName, "p1").Should().Be("Bay Dental LLC", "it follows as long as nobody is named");
    }

    [Fact]
    public void BusinessWithANamedPerson_KeepsThePersonsName()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Bay Dental"), (FieldName.HouseholdType, "commercial")));

        story.Agreed(FieldName.PersonLastName, "p1").Should().Be("Lee");
        story.Agreed(FieldName.HouseholdName).Should().NotBe("", "the customer's own name is agreed or the person's, never lost");
    }

    [Fact]
    public void JobStartsWithItsFirstAppointmentThatStands()
    {
        var story = Story.OfAJob();
        story.Sees(story.Job("1", (FieldName.JobNumber, "100")));
        story.Sees(story.Appointment("8", "2026-12-02T14:00:00.000Z"));
        story.Sees(story.Appointment("9", "2026-12-01T14:00:00.000Z"));
        story.Agreed(FieldName.JobScheduledStart).Should().Be("2026-12-01T14:00:00.000Z");

        story.Sees(story.Appointment("9", "2026-12-01T14:00:00.000Z", "Canceled"));
        story.Agreed(FieldName.JobScheduledStart).Should().Be("2026-12-02T14:00:00.000Z");
    }

    [Fact]
    public void DeletedAppointment_NoLongerCounts()
    {
        var story = Story.OfAJob();
        story.Sees(story.Job("1", (FieldName.JobNumber, "100")));
        story.Sees(story.Appointment("8", "2026-12-02T14:00:00.000Z"));
        story.Sees(story.Appointment("9", "2026-12-01T14:00:00.000Z"));
        story.Sees(story.Appointment("9", "2026-12-01T14:00:00.000Z") with { State = RecordState.Archived });

        story.Agreed(FieldName.JobScheduledStart).Should().Be("2026-12-02T14:00:00.000Z");
    }
}
