using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities.Merging;

public sealed class HouseholdSplitTests
{
    private static readonly RecordRef Second = new(Story.Tenant.Connection, RecordType.Customer, "2");

    [Fact]
    public void ASplit_GivesEachSideItsRecordsAndValuesBack()
    {
        var story = Town.AnnLee();
        var other = Town.Another("Annabel");
        var (ann, annabel) = (story.Entity, other.Entity);
        story.Absorbs(other);

        var (rest, parted) = story.Without(Town.Other, Second);

        rest.Links.Select(link => link.Record).Should().BeEquivalentTo(ann.Links.Select(link => link.Record));
        parted.Links.Select(link => link.Record).Should().BeEquivalentTo(annabel.Links.Select(link => link.Record));
        (rest.Root.ValueOf(FieldName.HouseholdName).Text, parted.Root.ValueOf(FieldName.HouseholdName).Text).Should().Be(("Ann Lee", "Annabel Lee"));
        parted.FindPart("p1")!.ValueOf(FieldName.PersonPhone).Text.Should().Be("+18135550002");
        parted.MergedInto.Should().BeNull();
        rest.Absorbed.Should().BeEmpty();
    }

    [Fact]
    public void WhatWasWrittenToTheOthersRecords_IsTakenBack()
    {
        var story = Town.AnnLee();
        story.Absorbs(Town.Another("Ann"));
        story.Settles();

        story.Entity = story.Without(Town.Other, Second).Stays;

        story.PendingContacts().Should().ContainSingle(write => write.Id == "50").Which.Fields
            .Should().ContainSingle(field => field.Field == FieldName.PersonPhone).Which.Value.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void AnOptOut_StaysOnBothSides()
    {
        var story = Town.AnnLee();
        var other = Town.Another("Bob");
        other.Sees(other.Customer("2", (FieldName.HouseholdDoNotMail, "true")));
        story.Absorbs(other);

        var (rest, parted) = story.Without(Town.Other, Second);

        rest.Root.ValueOf(FieldName.HouseholdDoNotMail).Text.Should().Be("true");
        parted.Root.ValueOf(FieldName.HouseholdDoNotMail).Text.Should().Be("true");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void ConsentThatOnlyTheOtherSideGave_IsNeitherEmptiedNorOptedInTo(string before)
    {
        var story = Town.AnnLee();
        var contact = story.Entity.Links.Single(link => link.Record.Type == RecordType.Contact).Record;
        var cell = story.Entity.Root.CellOf(FieldName.HouseholdDoNotMail);
        var (no, at) = (FieldValue.Of(false), SourceTime.Certain(Town.Later));
        story.Entity = story.Entity.With(story.Entity.Root.With(cell with
        {
            Value = no,
            Version = 7,
            Origin = contact,
            OriginSystem = SystemKind.HubSpot,
            History = [new HistoryEntry(7, Town.Later, DecisionKind.Accepted, RuleName.Sequential, contact, no, at, FieldValue.Of(before), no)],
        }));

        var rest = story.Without(Town.Other, contact).Stays;

        rest.Root.ValueOf(FieldName.HouseholdDoNotMail).Text.Should().Be(before);
    }

    [Fact]
    public void WhoeverIsAskedNoLongerWhichValueHolds_HasWhatTheirOwnRecordsSay()
    {
        var story = Town.AnnLee();
        var other = Town.Another("Bob");
        story.Absorbs(other);
        var cell = story.Entity.Root.CellOf(FieldName.HouseholdDoNotMail);
        var (no, yes, at) = (FieldValue.Of(false), FieldValue.Of(true), SourceTime.Certain(Town.Later));
        var own = story.Entity.Links.First(link => link.Record.Type == RecordType.Customer && link.Record != Second).Record;
        story.Entity = story.Entity.With(story.Entity.Root.With(cell with
        {
            Value = default,
            Version = 0,
            Conflict = new FieldConflict(Town.Later, 0, Second, yes, at),
            History = [new HistoryEntry(0, Town.Later, DecisionKind.Conflict, RuleName.Review, own, no, at, default, default)],
        }));

        var (rest, parted) = story.Without(Town.Other, Second);

        rest.Root.ValueOf(FieldName.HouseholdDoNotMail).Should().Be(no);
        rest.Root.CellOf(FieldName.HouseholdDoNotMail).Conflict.Should().BeNull();
        parted.Root.CellOf(FieldName.HouseholdDoNotMail).Conflict.Should().NotBeNull();
    }

    [Fact]
    public void WhoeverIsAskedNoLonger_HasWhatTheOwnerSaidWhileTheQuestionWasOpen()
    {
        var policy = new SyncPolicy(
            2,
            Town.Policy.Fields.Select(field => field.Field == FieldName.HouseholdType ? field with { OnRefused = RefusalAction.Review } : field),
            Town.Policy.Creation,
            Town.Policy.Oscillation,
            Town.Policy.StopList);
        var (ann, bob) = (Asked(Town.Ann, customer: "1", contact: "50"), Asked(Town.Other, customer: "2", contact: "60"));
        bob.Sees(bob.Customer("2", (FieldName.HouseholdType, "commercial")));
        ann.Absorbs(bob);

        var (rest, parted) = ann.Without(Town.Other, Second, Second with { Connection = Story.Portal.Connection, Type = RecordType.Contact, Id = "60" });

        rest.Root.CellOf(FieldName.HouseholdType).Conflict.Should().NotBeNull();
        var cell = parted.Root.CellOf(FieldName.HouseholdType);
        (cell.Value.Text, cell.Origin, cell.Conflict).Should().Be(("commercial", Second, null));

        Story Asked(EntityId id, string customer, string contact)
        {
            var story = new Story(id, policy);
            story.Sees(story.Customer(customer, (FieldName.HouseholdName, $"{id} Lee"), (FieldName.HouseholdType, "residential")));
            story.Sees(story.Contact(contact, (FieldName.PersonFirstName, "Ann"), (FieldName.HouseholdType, "commercial")));
            return story;
        }
    }

    [Fact]
    public void AContactThatWentAway_MayStillCarryTheIdUnderWhichTheNextOneIsMade()
    {
        var story = Town.AnnLee();
        var contact = story.Entity.Links.Single(link => link.Record.Type == RecordType.Contact).Record;

        story.Entity = story.Without(Town.Other, contact).Stays;

        story.PendingContacts().Should().ContainSingle(write => write.Kind == WriteKind.Create).Which.VerifyFirst.Should().BeTrue();
    }

    [Fact]
    public void WhoeverStandsByThemselvesAgain_HasTheSameFirstPersonAsBefore()
    {
        var story = Town.AnnLee();
        var other = Town.Another("Bob", contact: "60", email: "bob@example.com");
        var contact = other.Entity.Links.Single(link => link.Record.Type == RecordType.Contact).Record;
        story.Absorbs(other);

        var parted = story.Without(Town.Other, Second, contact).Goes;

        parted.PrimaryPerson!.Id.Should().Be(other.Entity.PrimaryPerson!.Id);
        parted.Links.Single(link => link.Record == contact).Part.Should().Be("p1");
    }

    [Fact]
    public void WhatIsAskedAboutARecord_GoesWithIt()
    {
        var story = Town.AnnLee();
        var other = Town.Another("Annabel");
        other.Entity = other.Entity.With(new Hold(HoldReason.Duplicate, MatchHold.Id(Second)));
        story.Absorbs(other);

        var (rest, parted) = story.Without(Town.Other, Second);

        rest.Holds.Should().BeEmpty();
        parted.Holds.Should().ContainSingle(hold => hold.Id == MatchHold.Id(Second));
    }

    [Fact]
    public void ASplit_IsTheSameUntilItIsSettled()
    {
        var story = Town.AnnLee();
        story.Absorbs(Town.Another("Bob"));
        var (rest, parted) = story.Without(Town.Other, Second);
        story.Entity = rest;

        story.Without(Town.Other, Second).Goes.Should().BeSameAs(parted);
        HouseholdSplit.Settle(rest, Town.Other).Partings.Should().ContainSingle().Which.Kept.Should().BeNull();
    }

    [Fact]
    public void AHouseholdThatCameBack_CanBeMergedAgain()
    {
        var story = Town.AnnLee();
        var other = Town.Another("Bob");
        story.Absorbs(other);
        (story.Entity, other.Entity) = story.Without(Town.Other, Second);
        story.Entity = HouseholdSplit.Settle(story.Entity, Town.Other);

        story.Absorbs(other);

        story.Entity.FindLink(Second).Should().NotBeNull();
        story.Entity.Partings.Should().BeEmpty();
        story.Entity.Absorbed.Should().ContainSingle();
    }

    [Fact]
    public void Splits_ThatCannotBe_AreRefusedWithAReason()
    {
        var ann = Standing.Of(Town.AnnLee().Entity);

        UnionCheck.Split(ann, [Second]).Should().Be(UnionRefusal.NoSuchRecords);
        UnionCheck.Split(ann, ann.Records).Should().Be(UnionRefusal.NothingLeft);
        UnionCheck.Split(ann, [ann.Records[0]]).Should().Be(UnionRefusal.None);
        UnionCheck.Split(ann with { MergedInto = Town.Other }, [ann.Records[0]]).Should().Be(UnionRefusal.Forwarded);
    }
}
