using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities.Merging;

public sealed class HouseholdMergeTests
{
    private static readonly RecordRef Contact = new(Story.Portal.Connection, RecordType.Contact, "50");

    [Fact]
    public void TheSamePerson_BecomesOne_AndOthersStayThemselves()
    {
        var survivor = Town.AnnLee();
        survivor.Absorbs(Town.Another("Bob"));
        survivor.Entity.Parts.Where(part => part.Kind is PartKind.Person).Select(part => part.ValueOf(FieldName.PersonFirstName).Text)
            .Should().Equal("Ann", "Bob");

        var same = Town.AnnLee();
        same.Absorbs(Town.Another("ann"));
        same.Entity.Parts.Count(part => part.Kind is PartKind.Person).Should().Be(1);
        same.Person().ValueOf(FieldName.PersonPhone).Text.Should().Be("+18135550002");
    }

    [Fact]
    public void AnOpenConflictAboutAFieldWithoutAValue_StaysOpen()
    {
        var survivor = Town.AnnLee();
        var undecided = survivor.Entity.Root.CellOf(FieldName.HouseholdName) with
        {
            Value = FieldValue.Empty,
            Version = 0,
            Conflict = new FieldConflict(Story.Start, 0, Contact, FieldValue.Of("Anna Lee"), SourceTime.Certain(Story.Start)),
        };
        survivor.Entity = survivor.Entity.With(survivor.Entity.Root.With(undecided));

        survivor.Absorbs(Town.Another("Bob"));

        var folded = survivor.Entity.Root.CellOf(FieldName.HouseholdName);
        (folded.Value.Text, folded.Conflict?.Value.Text, folded.Conflict?.CellVersion).Should().Be(("Bob Lee", "Anna Lee", folded.Version));
    }

    [Fact]
    public void TwoContactsOfOnePortal_AreTwoPeople()
    {
        var survivor = Town.AnnLee();

        survivor.Absorbs(Town.Another("Ann", contact: "60", email: "ann.lee@example.com"));

        survivor.Entity.Links.Where(link => link.Record.Type == RecordType.Contact).Select(link => link.Part).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void EveryRecord_IsToldWhatItDoesNotHold_AndCarriesTheSurvivorsIds()
    {
        var survivor = Town.AnnLee();
        var other = Town.Another("Ann");

        survivor.Absorbs(other);

        survivor.Entity.Links.Select(link => link.Record).Should().Contain(other.Entity.Links.Select(link => link.Record));
        survivor.PendingContacts().Should().ContainSingle().Which.Should().Match<RecordWrite>(write =>
            write.Id == "50" && write.Entity == Town.Ann && write.Fields.Any(field => field.Field == FieldName.PersonPhone));
        survivor.Settles();
    }

    [Fact]
    public void AContactThatCameAlong_IsGivenTheSurvivorsIds()
    {
        var survivor = Town.AnnLee();
        var other = Town.Another("Bob", contact: "60", email: "bob@example.com");
        other.Settles();

        survivor.Absorbs(other);

        survivor.PendingContacts().Should().Contain(write => write.Id == "60" && write.StampIdentity && write.Entity == Town.Ann && write.Part == "p2");
    }

    [Fact]
    public void AnEmptyValue_ReplacesNoFilledOne_AndAMarkedNameLoses()
    {
        var survivor = Town.AnnLee();
        var other = new Story(Town.Other);
        other.Sees(other.Customer("2", (FieldName.HouseholdName, "Lee (DUPLICATE)"), (FieldName.HouseholdType, ""), (FieldName.PersonFirstName, "Ann")));

        survivor.Absorbs(other);

        survivor.Agreed(FieldName.HouseholdName).Should().Be("Ann Lee");
        survivor.Agreed(FieldName.HouseholdType).Should().Be("residential");
    }

    [Theory]
    [InlineData("true", "false")]
    [InlineData("false", "true")]
    [InlineData("true", "")]
    public void AnOptOut_OfEither_HoldsForBoth(string one, string other)
    {
        var survivor = Town.AnnLee();
        survivor.Sees(survivor.Contact("50", (FieldName.HouseholdDoNotMail, one)));
        var absorbed = Town.Another("Bob");
        absorbed.Sees(absorbed.Customer("2", (FieldName.HouseholdDoNotMail, other)));

        survivor.Absorbs(absorbed);

        survivor.Agreed(FieldName.HouseholdDoNotMail).Should().Be("true");
    }

    [Fact]
    public void AValueOfARecordThatIsGone_YieldsToOneThatStands()
    {
        var survivor = Town.AnnLee();
        var other = Town.Another("Annabel");
        other.Sees(other.Customer("2", (FieldName.HouseholdName, "Annabel Lee"), (FieldName.HouseholdType, "commercial")) with { State = RecordState.Archived });

        survivor.Absorbs(other);

        survivor.Agreed(FieldName.HouseholdType).Should().Be("residential");
        survivor.Agreed(FieldName.HouseholdName).Should().Be("Ann Lee");
    }

    [Fact]
    public void AForwardedHousehold_WritesNothing()
    {
        var other = Town.Another("Bob");
        other.PendingContacts().Should().NotBeEmpty();

        Town.AnnLee().Absorbs(other);

        other.PendingContacts().Should().BeEmpty();
        other.Entity.MergedInto.Should().Be(Town.Ann);
    }

    [Fact]
    public void ACreationThatWasUnderWay_GoesOnUnderItsName_AndItsAnswerIsTaken()
    {
        var other = Town.Another("Ann");
        var begun = other.PendingContacts().Single();
        var survivor = new Story(Town.Ann);
        survivor.Sees(survivor.Customer("1", (FieldName.HouseholdName, "Al Ray"), (FieldName.PersonFirstName, "Al")));
        survivor.Applies(survivor.PendingContacts().Single(), "50");

        survivor.Absorbs(other);
        survivor.Lands(begun, survivor.Done(begun, "70"));

        survivor.Entity.FindLink(Contact with { Id = "70" })!.Part.Should().Be("p2", "the write named the person by the old name");
        survivor.PendingContacts().Should().Contain(write => write.Id == "70" && write.StampIdentity);
    }

    [Fact]
    public void AWriteThatWasUnderWay_IsNotTakenForTheAgreedValue_ThoughBothHaveTheSameVersion()
    {
        var survivor = Town.AnnLee();
        var other = Town.Another("Bob", contact: "60", email: "bob@example.com");
        var begun = other.PendingContacts().Single(write => write.Id == "60");
        survivor.Absorbs(other);
        var agreed = survivor.Entity.Root.CellOf(FieldName.HouseholdName);
        begun = begun with { Fields = [new FieldToWrite(agreed.Field, FieldValue.Of("Bob Lee"), agreed.Version)] };

        survivor.Lands(begun, survivor.Done(begun));

        survivor.PendingContacts().Should().Contain(write => write.Id == "60" && write.Fields.Any(field => field.Value == agreed.Value));
    }

    [Fact]
    public void ACustomerThatMayBeThereAlready_IsLookedForUnderTheNameItWasBegunWith()
    {
        var lead = new Story(Town.Other);
        var address = new PostalAddress("1 Elm St", "", "Tampa", "FL", "33601", "USA").ToValue().Text;
        lead.Sees(lead.Contact("60", (FieldName.HouseholdName, "Bob Lee"), (FieldName.PersonFirstName, "Bob"), (FieldName.PersonMobile, "+18135550009"), (FieldName.HouseholdAddress, address)) with
        {
            Traits = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add(TraitName.LifecycleStage, "lead"),
        });
        lead.TakesOff(lead.PendingCustomers());
        var survivor = new Story(Town.Ann);

        survivor.Absorbs(lead);

        survivor.PendingCustomers().Should().ContainSingle().Which.Should().Match<RecordWrite>(write =>
            write.Kind == WriteKind.Create && write.Entity == Town.Other && write.VerifyFirst);
    }

    [Fact]
    public void FoldingTwice_ChangesNothing()
    {
        var survivor = Town.AnnLee();
        var other = Town.Another("Bob");
        survivor.Absorbs(other);

        HouseholdMerge.Fold(survivor.Entity, other.Entity, Town.Policy, Town.Later).Entity.Should().BeSameAs(survivor.Entity);
        HouseholdMerge.Fold(survivor.Entity, survivor.Entity, Town.Policy, Town.Later).Entity.Should().BeSameAs(survivor.Entity);
    }

    [Fact]
    public void ARecordThatStillNamesTheOldHousehold_IsFoundAsItsPerson()
    {
        var survivor = Town.AnnLee();
        survivor.Absorbs(Town.Another("Bob"));

        survivor.Sees(survivor.Contact("77", (FieldName.PersonFirstName, "Robert")) with { Stored = new StoredIdentity(Town.Other, "p1") });

        survivor.Entity.FindLink(Contact with { Id = "77" })!.Part.Should().Be("p2");
    }

    [Fact]
    public void Merges_ThatCannotBe_AreRefusedWithAReason()
    {
        var survivor = Town.AnnLee();
        var other = Town.Another("Bob");
        var (ann, bob) = (Standing.Of(survivor.Entity), Standing.Of(other.Entity));

        UnionCheck.Merge(bob, ann, ann.Id).Should().Be(UnionRefusal.None);
        UnionCheck.Merge(ann, ann, ann.Id).Should().Be(UnionRefusal.Itself);
        UnionCheck.Merge(bob, Standing.Of(Entity.New(Town.Ann)), Town.Ann).Should().Be(UnionRefusal.Unknown);
        UnionCheck.Merge(Standing.Of(Entity.New(new EntityId("j-1"))), ann, ann.Id).Should().Be(UnionRefusal.NotAHousehold);
        survivor.Absorbs(other);
        bob = Standing.Of(other.Entity);
        UnionCheck.Merge(ann, bob, intoEnd: ann.Id).Should().Be(UnionRefusal.Cycle);
        UnionCheck.Merge(bob, ann with { Id = new EntityId("h-third") }, new EntityId("h-third")).Should().Be(UnionRefusal.Forwarded);
        UnionCheck.Merge(bob, ann, ann.Id).Should().Be(UnionRefusal.None, "it is done already");
    }
}
