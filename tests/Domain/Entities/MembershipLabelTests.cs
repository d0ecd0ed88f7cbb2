using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Values;
using Hearth.Tests.Domain.Entities.Merging;

namespace Hearth.Tests.Domain.Entities;

/// <summary>Which contacts of a household are labelled to the contact of its primary person, and how the labels follow.</summary>
public sealed class MembershipLabelTests
{
    private const string Lane = "household-contact";

    [Fact]
    public void OnePerson_NeedsNoLabel() => Family("Ann").Pending(Story.Portal, Lane).Should().BeEmpty();

    [Fact]
    public void TheSecondPerson_IsLabelledToTheFirst()
    {
        var story = Family("Ann", "Bob");

        var write = story.Pending(Story.Portal, Lane).Should().ContainSingle().Subject;

        write.Should().Match<RecordWrite>(one =>
            one.Type == RecordType.HouseholdContact && one.Kind == WriteKind.Update && one.Id == "52" && one.Part == "p2" && one.Tried.IsEmpty);
        write.Counterpart.Should().Be(Contact("51"));
        story.Pending(Story.Portal, Lane).Should().BeEquivalentTo([write], "asking twice gives the same answer");
        story.Pending(Story.Tenant, Lane).Should().BeEmpty();
    }

    [Fact]
    public void ThirdPerson_IsLabelledAlone()
    {
        var story = Family("Ann", "Bob");
        var portal = Labelled(story);
        Add(story, "Cid", "53");

        story.Pending(Story.Portal, Lane).Should().ContainSingle().Which.Id.Should().Be("53");
        Write(story, portal).Should().Be(1);
        portal.Should().BeEquivalentTo(Labels("52>51", "53>51"));
    }

    [Fact]
    public void LabelThatIsWantedAgainWhileItIsTakenAway_IsPutAnew()
    {
        var story = Family("Ann", "Bob");
        var portal = Labelled(story);
        var both = story.Entity;
        story.Entity = both.With(both.FindLink(Contact("52"))! with { Part = "p1" });
        var removal = story.Pending(Story.Portal, Lane).Should().ContainSingle().Subject;
        removal.Kind.Should().Be(WriteKind.Delete);
        story.Entity = WriteConfirmation.TakeOff(story.Entity, [removal], story.Now);

        // Nobody heard how it went.
        portal.Clear();
        story.Entity = story.Entity.With(story.Entity.FindLink(Contact("52"))! with { Part = "p2" });

        Write(story, portal).Should().Be(1);
        portal.Should().BeEquivalentTo(Labels("52>51"));
    }

    [Fact]
    public void WhatIsLabelled_IsNotLabelledAgain()
    {
        var story = Family("Ann", "Bob");
        var portal = Labelled(story);

        story.Sees(story.Contact("52", (FieldName.PersonFirstName, "Bobby")));

        Write(story, portal).Should().Be(0);
    }

    [Fact]
    public void AnotherContactOfThePrimaryPerson_IsNoMember()
    {
        var story = Family("Ann");
        story.Entity = story.Entity.With(story.Entity.FindLink(Contact("51"))! with { Record = Contact("60") });

        story.Pending(Story.Portal, Lane).Should().BeEmpty();
    }

    [Fact]
    public void MemberWhoIsArchived_LosesTheLabelWithoutAWrite_AndGetsItBackWhenRestored()
    {
        var story = Family("Ann", "Bob");
        var portal = Labelled(story);

        Archive(story, "52");
        Write(story, portal).Should().Be(0, "HubSpot takes the labels of a contact with it");
        portal.Clear();
        Add(story, "Bob", "52");

        Write(story, portal).Should().Be(1);
        portal.Should().BeEquivalentTo(Labels("52>51"));
    }

    [Fact]
    public void PrimaryPersonWhoIsForgotten_IsFollowedByTheNext()
    {
        var story = Family("Ann", "Bob", "Cid");
        var portal = Labelled(story);
        story.Entity = PersonErasure.Erase(story.Entity, new ErasureOrder(Contact("51"), story.Now, new string('s', IdentifierMark.SaltLength))).Entity;
        portal.Clear();

        Write(story, portal).Should().Be(1);

        portal.Should().BeEquivalentTo(Labels("53>52"));
    }

    [Fact]
    public void PrimaryContactThatIsArchived_AndComesBackAfterAnother_TakesTheLabelsBack()
    {
        var story = Family("Ann", "Bob", "Cid");
        var portal = Labelled(story);
        Archive(story, "51");
        Write(story, portal).Should().Be(0, "nobody shows the primary person, and HubSpot took the labels with the contact");
        story.Sees(story.Contact("61", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonEmail, "ann@x.com")));
        var between = new HashSet<MembershipLabel>();
        Write(story, between);
        between.Should().BeEquivalentTo(Labels("52>61", "53>61"));

        Add(story, "Ann", "51");
        Write(story, between);

        between.Should().BeEquivalentTo(Labels("52>51", "53>51"), "it was there first");
    }

    [Fact]
    public void HouseholdThatIsTakenOver_IsLabelledToTheOtherPrimaryPerson()
    {
        var story = Town.AnnLee();
        var other = Town.Another("Bob", "60", "bob@x.com");
        Add(other, "Cid", "61");
        var portal = Labelled(other);
        portal.Should().BeEquivalentTo(Labels("61>60"));

        story.Absorbs(other);
        other.Pending(Story.Portal, Lane).Should().BeEmpty();
        Write(story, portal).Should().Be(2);

        portal.Should().BeEquivalentTo(Labels("60>50", "61>50"));
    }

    [Fact]
    public void SplitHousehold_TakesItsLabelsAway()
    {
        var story = Town.AnnLee();
        story.Absorbs(Town.Another("Bob", "60", "bob@x.com"));
        var portal = Labelled(story);
        portal.Should().BeEquivalentTo(Labels("60>50"));

        (story.Entity, var goes) = story.Without(Town.Other, new RecordRef(Story.Tenant.Connection, RecordType.Customer, "2"), Contact("60"));
        var parted = new Story(Town.Other) { Entity = goes };
        Write(story, portal).Should().Be(0);
        Write(parted, portal).Should().Be(1);

        portal.Should().BeEmpty();
    }

    [Fact]
    public void SplitThatTakesThePrimaryPerson_LeavesNoLabelToThem()
    {
        var story = Family("Ann", "Bob", "Cid");
        var portal = Labelled(story);

        var (rest, goes) = story.Without(Town.Other, Contact("51"));
        story.Entity = rest;
        Write(story, portal);
        Write(new Story(Town.Other) { Entity = goes }, portal).Should().Be(0);

        portal.Should().BeEquivalentTo(Labels("53>52"));
    }

    [Fact]
    public void MembersThatHubSpotMerges_KeepOneLabel()
    {
        var story = Family("Ann", "Bob", "Cid");
        var portal = Labelled(story);

        story.Sees(story.Contact("99", (FieldName.PersonFirstName, "Bob")) with { Absorbed = [Contact("52"), Contact("53")] });
        Move(portal, "99", "52", "53");
        Write(story, portal);

        portal.Should().BeEquivalentTo(Labels("99>51"));
    }

    [Fact]
    public void PrimaryContactThatIsMergedWithAMember_KeepsTheLabelsOfTheOthers()
    {
        var story = Family("Ann", "Bob", "Cid");
        var portal = Labelled(story);

        story.Sees(story.Contact("99", (FieldName.PersonFirstName, "Ann")) with { Absorbed = [Contact("51"), Contact("52")] });
        Move(portal, "99", "51", "52");
        Write(story, portal);

        portal.Should().BeEquivalentTo(Labels("53>99"));
        Write(story, portal).Should().Be(0);
    }

    [Fact]
    public void MemberThatIsMergedIntoAnotherHousehold_LosesTheLabelAtTheSurvivor()
    {
        var story = Family("Ann", "Bob");
        var portal = Labelled(story);

        Archive(story, "52", mergedInto: "99");
        Move(portal, "99", "52");
        Write(story, portal).Should().Be(1);

        portal.Should().BeEmpty();
        Write(story, portal).Should().Be(0);
    }

    [Fact]
    public void PrimaryContactThatIsKnownToBeGone_AndIsHeardToBeMergedLater_KeepsNoMembers()
    {
        var story = Family("Ann", "Bob");
        var portal = Labelled(story);

        Archive(story, "51");
        Archive(story, "51", mergedInto: "99");
        Move(portal, "99", "51");
        Write(story, portal).Should().Be(1);

        portal.Should().BeEmpty();
    }

    [Fact]
    public void PrimaryContactThatIsKnownToBeGone_AndIsNamedByAMemberLater_KeepsNoMembers()
    {
        var story = Family("Ann", "Bob", "Cid");
        var portal = Labelled(story);
        Archive(story, "51");
        Write(story, portal);

        var survivor = story.Contact("99", (FieldName.PersonFirstName, "Cid")) with { Absorbed = [Contact("51"), Contact("53")] };
        story.Sees(survivor);
        Move(portal, "99", "51", "53");
        portal.Should().BeEquivalentTo(Labels("52>99"));
        Write(story, portal).Should().Be(1);

        portal.Should().BeEmpty("nobody shows the primary person, and the survivor shows another");
        var settled = story.Entity;
        story.Sees(survivor);
        story.Entity.Links.Should().BeEquivalentTo(settled.Links, "it names them as often as it is shown");
    }

    [Fact]
    public void MemberThatIsKnownToBeGone_AndIsNamedByThePrimaryContactLater_LeavesNoLabel()
    {
        var story = Family("Ann", "Bob", "Cid");
        var portal = Labelled(story);
        Archive(story, "51");
        Archive(story, "52");
        Write(story, portal);

        story.Sees(story.Contact("99", (FieldName.PersonFirstName, "Dan"), (FieldName.PersonEmail, "dan@x.com")) with { Absorbed = [Contact("52")] });
        Move(portal, "99", "52");
        portal.Should().BeEquivalentTo(Labels("99>51", "53>51"));
        story.Sees(story.Contact("98", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonEmail, "ann@x.com")) with { Absorbed = [Contact("51")] });
        Move(portal, "98", "51");
        Write(story, portal);

        portal.Should().BeEquivalentTo(Labels("99>98", "53>98"));
    }

    [Fact]
    public void PrimaryContactThatIsMergedIntoAnotherHousehold_KeepsNoMembers()
    {
        var story = Family("Ann", "Bob");
        var portal = Labelled(story);

        Archive(story, "51", mergedInto: "99");
        Move(portal, "99", "51");
        Write(story, portal).Should().Be(1);

        portal.Should().BeEmpty();
    }

    [Fact]
    public void LabelWhoseAnswerWasLost_IsRememberedAndTakenAwayWhenItIsNotWantedAnyMore()
    {
        var story = Family("Ann", "Bob");
        var asked = story.Pending(Story.Portal, Lane).Single();
        var before = story.Entity;
        story.TakesOff(asked);
        Freshness.IsAllThatChanged(before, story.Entity).Should().BeFalse("it is stored before HubSpot is asked");
        var portal = Labels("52>51").ToHashSet();
        story.Lands(asked, new WriteOutcome.Retry("The answer was lost.", null, MayHaveApplied: true));

        story.Pending(Story.Portal, Lane).Should().ContainSingle("it is asked for again").Which.Tried.Should().BeEmpty();
        var (_, goes) = story.Without(Town.Other, Contact("52"));
        Write(new Story(Town.Other) { Entity = goes }, portal);

        portal.Should().BeEmpty();
    }

    [Fact]
    public void LabelThatWasOvertakenWhileItWasUnderWay_IsWrittenAnew()
    {
        var story = Family("Ann", "Bob");
        var asked = story.Pending(Story.Portal, Lane).Single();
        story.TakesOff(asked);
        story.Sees(story.Contact("99", (FieldName.PersonFirstName, "Ann")) with { Absorbed = [Contact("51")] });

        story.Lands(asked, story.Done(asked));
        var portal = Labels("52>99").ToHashSet();
        Write(story, portal);

        portal.Should().BeEquivalentTo(Labels("52>99"));
        story.Pending(Story.Portal, Lane).Should().BeEmpty();
    }

    [Fact]
    public void RefusedLabel_IsToldAndParkedUntilTheHouseholdChanges()
    {
        var story = Family("Ann", "Bob");
        var asked = story.Pending(Story.Portal, Lane).Single();
        story.TakesOff(asked);
        story.Lands(asked, new WriteOutcome.Rejected([], "Too many."));

        story.Pending(Story.Portal, Lane).Should().BeEmpty();
        story.Entity.Findings.Should().ContainSingle(finding => finding.Code == Finding.RefusedByVendor && finding.Record == Contact("52"));

        story.Sees(story.Contact("52", (FieldName.PersonFirstName, "Bobby")));
        Write(story, []).Should().Be(1);
        story.Entity.Findings.Should().BeEmpty();
    }

    [Fact]
    public void ContactThatIsGone_IsNotAskedForAgainByItself()
    {
        var story = Family("Ann", "Bob");
        var asked = story.Pending(Story.Portal, Lane).Single();
        story.TakesOff(asked);
        var before = story.Entity;

        story.Lands(asked, new WriteOutcome.Gone());

        story.Entity.Should().BeSameAs(before);
    }

    private static RecordRef Contact(string id) => new(Story.Portal.Connection, RecordType.Contact, id);

    private static IEnumerable<MembershipLabel> Labels(params IEnumerable<string> labels) => labels.Select(MembershipLabel.Parse);

    /// <summary>A household of people known from HubSpot, with contacts 51, 52 and so on.</summary>
    private static Story Family(params string[] names)
    {
        var story = Story.OfAHousehold();
        for (var index = 0; index < names.Length; index++)
        {
            Add(story, names[index], $"{51 + index}");
        }

        return story;
    }

    private static void Add(Story story, string name, string contact) => story.Sees(story.Contact(
        contact, (FieldName.PersonFirstName, name), (FieldName.PersonEmail, $"{name.ToLowerInvariant()}@x.com")));

    private static void Archive(Story story, string contact, string? mergedInto = null)
    {
        var seen = story.Contact(contact) with { State = RecordState.Archived };
        story.Sees(mergedInto is null ? seen : seen with { Traits = seen.Traits.Add(TraitName.MergedTo, mergedInto) });
    }

    private static HashSet<MembershipLabel> Labelled(Story story)
    {
        var portal = new HashSet<MembershipLabel>();
        Write(story, portal);
        return portal;
    }

    /// <summary>Writes what is pending as HubSpot takes it; answers with how many writes that were.</summary>
    private static int Write(Story story, HashSet<MembershipLabel> portal)
    {
        var writes = story.Pending(Story.Portal, Lane);
        foreach (var write in writes)
        {
            portal.ExceptWith(Labels(write.Tried.Select(label => label.Text)));
            story.TakesOff(write);
            if (write.Kind is WriteKind.Update)
            {
                portal.Add(new MembershipLabel(write.Id!, write.Counterpart!.Value.Id));
            }

            story.Lands(write, story.Done(write));
        }

        story.Pending(Story.Portal, Lane).Should().BeEmpty();
        return writes.Length;
    }

    /// <summary>HubSpot hands the labels of merged contacts on to the survivor, but for those between them.</summary>
    private static void Move(HashSet<MembershipLabel> portal, string survivor, params string[] absorbed)
    {
        string Now(string id) => absorbed.Contains(id) ? survivor : id;

        var moved = portal.Select(label => new MembershipLabel(Now(label.Member), Now(label.Primary))).Where(label => label.Member != label.Primary).ToList();
        portal.Clear();
        portal.UnionWith(moved);
    }
}
