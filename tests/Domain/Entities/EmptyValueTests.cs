using Hearth.Domain.Entities;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

public sealed class EmptyValueTests
{
    [Fact]
    public void AValueWhereItsOwnerHasNone_IsTakenAway()
    {
        var story = Story.OfAJob();
        story.Sees(story.Job("7", (FieldName.JobNumber, "7"), (FieldName.JobTotal, "")));

        var result = story.Sees(Deal(story, (FieldName.JobTotal, "1.00")));

        result.Decisions.Should().ContainSingle(decision => decision.Field == FieldName.JobTotal && decision.Kind == DecisionKind.Restored);
        story.Pending(Story.Portal, "deal").Should().ContainSingle(write => write.Id == "70")
            .Which.Fields.Should().ContainSingle(field => field.Field == FieldName.JobTotal && field.Value.IsEmpty);
    }

    [Fact]
    public void ACanceledFirstAppointment_TakesTheStartAway()
    {
        var story = Story.OfAJob();
        story.Sees(story.Job("7", (FieldName.JobNumber, "7")));
        story.Sees(story.Appointment("70", "2026-11-24T09:00:00.000Z"));
        story.Agreed(FieldName.JobScheduledStart).Should().Be("2026-11-24T09:00:00.000Z");

        story.Sees(story.Appointment("70", "2026-11-24T09:00:00.000Z", "Canceled"));

        story.Agreed(FieldName.JobScheduledStart).Should().BeEmpty();
    }

    [Fact]
    public void ALaterLookWithoutNews_IsNotWorthStoring()
    {
        var story = Story.OfAJob();
        story.Sees(story.Job("7", (FieldName.JobNumber, "7"), (FieldName.JobTotal, "5.00")));
        var before = story.Entity;

        story.Sees(story.Job("7", (FieldName.JobNumber, "7"), (FieldName.JobTotal, "5.00")));

        Freshness.IsAllThatChanged(before, story.Entity).Should().BeTrue();
    }

    [Fact]
    public void AnAcceptedEdit_IsWorthStoring()
    {
        var story = Story.OfAJob();
        story.Sees(story.Job("7", (FieldName.JobNumber, "7"), (FieldName.JobTotal, "5.00")));
        var before = story.Entity;

        story.Sees(story.Job("7", (FieldName.JobNumber, "7"), (FieldName.JobTotal, "6.00")));

        Freshness.IsAllThatChanged(before, story.Entity).Should().BeFalse();
    }

    private static Hearth.Domain.Changes.Observation Deal(Story story, params (string Field, string Value)[] fields) =>
        story.Shown(RecordType.Deal, "70", SystemKind.HubSpot, fields);
}
