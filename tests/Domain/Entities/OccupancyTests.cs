using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Tests.Domain.Entities.Merging;

namespace Hearth.Tests.Domain.Entities;

/// <summary>How long an email, a phone number and an address were a household's.</summary>
public sealed class OccupancyTests
{
    private const string Old = "+18135550101";
    private const string New = "+18135550102";

    [Fact]
    public void PhoneThatIsReplaced_IsRememberedWithItsRange()
    {
        var story = Story.OfAHousehold();
        story.Sees(Ann(story, Old));
        var since = story.Now.AddSeconds(-1);
        story.Sees(Ann(story, New));

        story.Entity.Former.Should().Equal(new FormerTrait(
            IdentityTrait.Phone, Old, "p1", since, story.Now.AddSeconds(-1), new RecordRef(Story.Portal.Connection, RecordType.Contact, "1")));
        IdentityProfile.Of(story.Entity).Traits.Where(trait => trait.Kind == IdentityTrait.Phone).Should().Equal(
            new IdentityTrait(IdentityTrait.Phone, New), new IdentityTrait(IdentityTrait.Phone, Old, story.Now.AddSeconds(-1)));
    }

    [Fact]
    public void AddressThatIsLeft_IsTheHouseholdsOwn()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdAddress, "12 Oak St")));
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdAddress, "900 Elm Ave")));

        story.Entity.Former.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = IdentityTrait.Address, Value = "12 Oak St", Part = Part.RootId });
    }

    [Fact]
    public void SameNewsAgain_GivesUpNothingMore()
    {
        var story = Story.OfAHousehold();
        story.Sees(Ann(story, Old));
        var replaced = Ann(story, New);
        story.Sees(replaced);

        var before = story.Entity;
        story.Sees(replaced);

        Freshness.IsAllThatChanged(before, story.Entity).Should().BeTrue();
    }

    [Fact]
    public void NumberThatBecomesTheMobile_WasNotGivenUp()
    {
        var story = Story.OfAHousehold();
        story.Sees(Ann(story, Old));
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonPhone, New), (FieldName.PersonMobile, Old)));

        story.Entity.Former.Should().BeEmpty();
    }

    [Fact]
    public void NumberThatSomebodyElseOfTheHouseholdHas_WasNotGivenUp()
    {
        var story = Story.OfAHousehold();
        story.Sees(Ann(story, Old));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonPhone, Old)));
        story.Sees(Ann(story, New));

        story.Entity.Former.Should().BeEmpty();
    }

    [Fact]
    public void NumberThatComesBack_IsTheirsAgainAndKeepsItsFirstRange()
    {
        var story = Story.OfAHousehold();
        story.Sees(Ann(story, Old));
        story.Sees(Ann(story, New));
        story.Sees(Ann(story, Old));

        IdentityProfile.Of(story.Entity).Traits.Should().Contain(new IdentityTrait(IdentityTrait.Phone, Old));
        story.Entity.Former.Select(former => former.Value).Should().Equal(Old, New);
    }

    [Fact]
    public void ManyNumbers_AreForgottenFromTheFirstOn()
    {
        var story = Story.OfAHousehold(Calm());
        for (var number = 0; number <= FormerTrait.KeptMax + 2; number++)
        {
            story.Sees(Ann(story, $"+1813555{1000 + number}"));
        }

        story.Entity.Former.Select(former => former.Value).Should().Equal(Enumerable.Range(2, FormerTrait.KeptMax).Select(number => $"+1813555{1000 + number}"));
    }

    [Fact]
    public void Merge_JoinsWhatBothGaveUp_AndSplitGivesItBack()
    {
        var (ann, other) = (Town.AnnLee(), Town.Another("Bob", "60", "bob@example.com"));
        ann.Sees(ann.Contact("50", (FieldName.PersonEmail, "ann@new.com")));
        other.Sees(other.Contact("60", (FieldName.PersonEmail, "bob@new.com")));
        var (hers, his) = (ann.Entity.Former.Single(), other.Entity.Former.Single());
        var records = other.Entity.Links.Select(link => link.Record).ToList();

        ann.Absorbs(other);
        ann.Entity.Former.Select(former => former.Value).Should().BeEquivalentTo([hers.Value, his.Value]);
        var (stays, goes) = ann.Without(Town.Other, records);

        stays.Former.Should().Equal(hers);
        goes.Former.Should().Equal(his);
    }

    [Fact]
    public void Erasure_TakesWhatThePersonGaveUpAndLeavesTheOthersTheirs()
    {
        var story = Story.OfAHousehold();
        story.Sees(Ann(story, Old));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@x.com")));
        story.Sees(Ann(story, New));
        story.Sees(story.Contact("2", (FieldName.PersonEmail, "bob@y.com")));

        var erased = PersonErasure.Erase(story.Entity, new ErasureOrder(
            new RecordRef(Story.Portal.Connection, RecordType.Contact, "1"), story.Now, new string('5', IdentifierMark.SaltLength), Person: null)).Entity;

        erased.Former.Should().ContainSingle().Which.Value.Should().Be("bob@x.com");
    }

    [Fact]
    public void ErasureOfAll_TakesEverythingThatWasGivenUp()
    {
        var story = Story.OfAHousehold();
        story.Sees(Ann(story, Old));
        story.Sees(Ann(story, New));

        PersonErasure.Erase(story.Entity, new ErasureOrder(
            new RecordRef(Story.Portal.Connection, RecordType.Contact, "1"), story.Now, new string('5', IdentifierMark.SaltLength), Person: null))
            .Entity.Former.Should().BeEmpty();
    }

    private static Observation Ann(Story story, string phone) =>
        story.Contact("1", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonPhone, phone));

    private static SyncPolicy Calm() => new(
        1,
        DefaultPolicy.Create().Fields,
        DefaultPolicy.Create().Creation,
        new OscillationPolicy(ChangesMax: 1_000, TimeSpan.FromMinutes(1)),
        StopList.Empty);
}
