using CsCheck;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Values;
using Hearth.Tests.Domain.Entities.Merging;

namespace Hearth.Tests.Domain.Entities.Erasing;

public sealed class ErasurePropertyTests
{
    private const string Side = "s";

    private static readonly RecordRef Erased = new(Story.Portal.Connection, RecordType.Contact, $"{Side}0");

    [Fact]
    public void ErasingTwice_IsErasingOnce() => Lives(story =>
    {
        var once = PersonErasure.Erase(story.Entity, Order(story));
        var twice = PersonErasure.Erase(once.Entity, Order(story));

        twice.Entity.Should().BeSameAs(once.Entity);
        (twice.OptedOut, twice.Marks).Should().Be((once.OptedOut, once.Marks));
    });

    [Fact]
    public void NothingOfTheErasedPerson_IsHeldOrWritten_WhateverHappensThen() => UnionGen.Policies
        .SelectMany(policy => UnionGen.Events.SelectMany(before => UnionGen.Events.Select(after => (policy, before, after))))
        .Sample(
            drawn =>
            {
                var story = UnionGen.Live(new EntityId("h-1"), drawn.policy, Side, drawn.before);
                story.Entity = PersonErasure.Erase(story.Entity, Order(story)).Entity;
                var isWhole = story.Entity.IsErased;

                foreach (var (record, value, inServiceTitan, _) in drawn.after)
                {
                    story.Sees(inServiceTitan
                        ? story.Customer($"{Side}{record}", (FieldName.HouseholdName, $"{Side} Ann{value} Lee"))
                        : story.Contact($"{Side}0", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonEmail, $"{Side}0{value}@example.com")));
                }

                PersonErasureTests.TextOf(story.Entity).Should().NotContain($"{Side}00@").And.NotContain($"{Side}01@").And.NotContain($"{Side}02@");
                story.PendingContacts().SelectMany(write => write.Fields).Select(field => field.Value.Text).Should().NotContain(text => text.StartsWith($"{Side}0") && text.Contains('@'));
                (!isWhole || story.PendingContacts().IsEmpty).Should().BeTrue();
            },
            iter: 500);

    [Fact]
    public void AnOptOut_IsNeverLost() => Lives(story =>
    {
        var optedOut = story.Entity.Root.ValueOf(FieldName.HouseholdDoNotMail);

        var result = PersonErasure.Erase(story.Entity, Order(story));

        result.OptedOut.Should().Be(optedOut == FieldValue.Of(true));
        (!result.OptedOut || result.Entity.Root.ValueOf(FieldName.HouseholdDoNotMail) == optedOut).Should().BeTrue();
    });

    [Fact]
    public void OtherPeople_KeepEveryValue() => Lives(story =>
    {
        var part = story.Entity.FindLink(Erased)?.Part;

        var erased = PersonErasure.Erase(story.Entity, Order(story)).Entity;

        foreach (var other in story.Entity.Parts.Where(other => other.Kind is PartKind.Person && other.Id != part && part is not null))
        {
            erased.FindPart(other.Id)!.Cells.Select(cell => (cell.Field, cell.Value)).Should().Equal(other.Cells.Select(cell => (cell.Field, cell.Value)));
        }
    });

    private static ErasureOrder Order(Story story) => new(Erased, story.Now, "salt");

    private static void Lives(Action<Story> check) => UnionGen.Policies
        .SelectMany(policy => UnionGen.Events.Select(events => (policy, events)))
        .Sample(drawn => check(UnionGen.Live(new EntityId("h-1"), drawn.policy, Side, drawn.events)), iter: 500);
}
