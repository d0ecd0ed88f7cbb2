using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities.Erasing;

public sealed class PersonErasureTests
{
    private const string Salt = "salt of the account";
    private const string Phone = "+18135550101";
    private static readonly RecordRef Ann = new(Story.Portal.Connection, RecordType.Contact, "50");
    private static readonly RecordRef Customer = new(Story.Tenant.Connection, RecordType.Customer, "1");

    [Fact]
    public void AHouseholdOfOne_IsErasedAsAWhole()
    {
        var story = AnnAlone();

        var result = Erase(story, Ann);

        story.Entity.IsErased.Should().BeTrue();
        story.Entity.Parts.Should().OnlyContain(part => part.Cells.IsEmpty);
        story.Entity.Links.Should().OnlyContain(link => link.Shadows.IsEmpty && link.Stage == null).And.Contain(link => link.Record == Customer && link.IsLive);
        story.Entity.FindLink(Ann)!.IsLive.Should().BeFalse();
        result.Marks.Should().HaveCount(2, "of the email and the phone");
        story.Entity.Findings.Should().ContainSingle(finding => finding.Code == Finding.Forgotten).Which.Message.Should().Contain("customer 1 of tenant");
    }

    [Fact]
    public void AnErasedHousehold_LearnsAndWritesNothing_WhateverIsSeenOfItsRecords()
    {
        var story = AnnAlone();
        Erase(story, Ann);
        var erased = story.Entity;

        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdAddress, "1 Elm St")));
        story.Sees(story.Method("m9", "1", FieldName.PersonEmail, "ann@example.com"));
        story.Sees(story.Contact("50", (FieldName.PersonEmail, "ann@example.com")));

        story.Entity.Parts.Should().Equal(erased.Parts);
        story.Entity.Links.Should().OnlyContain(link => link.Shadows.IsEmpty);
        story.Entity.FindLink(Ann)!.IsLive.Should().BeFalse("a late reading brings nobody back");
        story.PendingContacts().Concat(story.PendingCustomers()).Should().BeEmpty();
    }

    [Fact]
    public void AnErasedHousehold_CannotBeMerged()
    {
        var (story, other) = (AnnAlone(), new Story(new EntityId("h-2")));
        other.Sees(other.Contact("70", (FieldName.PersonFirstName, "Bo")));
        Erase(story, Ann);

        UnionCheck.Merge(Standing.Of(other.Entity), Standing.Of(story.Entity), story.Entity.Id).Should().Be(UnionRefusal.Unknown);
        UnionCheck.Merge(Standing.Of(story.Entity), Standing.Of(other.Entity), other.Entity.Id).Should().Be(UnionRefusal.Unknown);
    }

    [Fact]
    public void OthersOfTheHousehold_KeepWhatIsTheirs_EvenASharedPhone()
    {
        var story = AnnAndBo();

        var result = Erase(story, Ann);

        story.Entity.IsErased.Should().BeFalse();
        story.Person("p1").Cells.Should().BeEmpty();
        story.Agreed(FieldName.PersonFirstName, "p2").Should().Be("Bo");
        story.Agreed(FieldName.PersonPhone, "p2").Should().Be(Phone);
        story.Agreed(FieldName.HouseholdAddress).Should().Be("1 Elm St", "Bo's contact shows it as well");
        result.Marks.Should().Contain(IdentifierMark.Of(Salt, FieldName.PersonEmail, FieldValue.Of("ann@example.com")))
            .And.NotContain(IdentifierMark.Of(Salt, FieldName.PersonPhone, FieldValue.Of(Phone)), "the phone is Bo's too");
        story.Entity.PrimaryPerson!.Id.Should().Be("p2");
    }

    [Fact]
    public void ABusinessesName_StaysThough_ItStoodInForThePersons()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdType, "commercial"), (FieldName.HouseholdName, "Elm Bakery"), (FieldName.HouseholdAddress, "1 Elm St")));
        story.Person("p1").ValueOf(FieldName.PersonLastName).Text.Should().Be("Elm Bakery");
        story.Sees(story.Contact("50", (FieldName.PersonEmail, "ann@example.com"), (FieldName.HouseholdType, "commercial"), (FieldName.HouseholdAddress, "1 Elm St")));
        story.Sees(story.Contact("60", (FieldName.PersonFirstName, "Bo"), (FieldName.PersonEmail, "bo@example.com")));

        Erase(story, Ann);

        story.Agreed(FieldName.HouseholdName).Should().Be("Elm Bakery");
        story.Agreed(FieldName.HouseholdType).Should().Be("commercial");
        story.Agreed(FieldName.HouseholdAddress).Should().Be("1 Elm St");
        story.Entity.FindLink(Customer)!.Shadows.Select(shadow => shadow.Value.Text).Should().Contain(["Elm Bakery", "commercial", "1 Elm St"]);
        story.Person("p1").Cells.Should().BeEmpty();
    }

    [Fact]
    public void OthersOfTheHousehold_DoNotBringThePersonBack()
    {
        var story = AnnAndBo();
        Erase(story, Ann);

        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdAddress, "2 Elm St")));
        story.Sees(story.Method("m1", "1", FieldName.PersonEmail, "ann@example.com"));
        story.Sees(story.Method("m2", "1", FieldName.PersonMobile, "+18135550199"));

        TextOf(story.Entity).Should().NotContain("Ann").And.NotContain("ann@example.com").And.NotContain("0199");
        story.Agreed(FieldName.HouseholdAddress).Should().Be("2 Elm St", "the house is Bo's too");
        story.PendingContacts().Should().OnlyContain(write => write.Id == "60");
        story.PendingCustomers().Should().BeEmpty("the customer is not renamed after who is left");
    }

    [Fact]
    public void TheNameThatOthersStillShow_IsNotTakenFromThem()
    {
        var story = AnnAndBo();
        Erase(story, Ann);

        story.Sees(story.Contact("60", (FieldName.PersonFirstName, "Bo"), (FieldName.HouseholdName, "Ann Lee")));

        TextOf(story.Entity).Should().NotContain("Ann");
    }

    [Fact]
    public void AHomeThatTheOfficeCalledAfterThePerson_IsCalledSoNoMore()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")));
        story.Sees(story.Contact("50", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, "ann@example.com")));
        story.Sees(story.Contact("60", (FieldName.PersonFirstName, "Bo"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, "bo@example.com")));
        story.Sees(story.Shown(RecordType.Location, "7", SystemKind.ServiceTitan, (FieldName.LocationName, "Ann Lee"), (FieldName.LocationAddress, "1 Elm St")) with
        {
            Parent = new RecordRef(Story.Tenant.Connection, RecordType.Customer, "1"),
        });
        story.Settles();

        Erase(story, Ann);

        TextOf(story.Entity).Should().NotContain("Ann").And.Contain("1 Elm St");
    }

    [Fact]
    public void AFamilyNameThatTheHouseholdWasCalledBy_StaysTheOthersOwn()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdAddress, "1 Elm St")));
        story.Sees(story.Contact("50", (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, "ann@example.com")));
        story.Agreed(FieldName.HouseholdName).Should().Be("Lee");
        story.Sees(story.Contact("60", (FieldName.PersonFirstName, "Bo"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, "bo@example.com")));
        story.Settles();

        Erase(story, Ann);

        story.Agreed(FieldName.PersonLastName, "p2").Should().Be("Lee");
        var contact = story.Entity.FindLink(new RecordRef(Story.Portal.Connection, RecordType.Contact, "60"))!;
        (contact.ShadowOf(FieldName.PersonLastName)?.Value.Text, contact.ShadowOf(FieldName.HouseholdName)).Should().Be(("Lee", null));
        story.Agreed(FieldName.HouseholdName).Should().BeEmpty("the household was called after who was erased");
        story.Person("p1").Cells.Should().BeEmpty();
    }

    [Fact]
    public void AStrangerWithTheErasedEmail_IsNotTakenIn()
    {
        var story = AnnAndBo();
        Erase(story, Ann);

        story.Sees(story.Customer("2", (FieldName.HouseholdName, "Lee")));
        story.Sees(story.Method("m7", "2", FieldName.PersonEmail, "ann@example.com"));

        TextOf(story.Entity).Should().NotContain("ann@example.com");
    }

    [Fact]
    public void AWriteThatWasUnderWay_LeavesNothingBehind()
    {
        var story = AnnAlone();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Anne Lee")));
        var write = story.PendingContacts().Single();
        story.TakesOff(write);
        Erase(story, Ann);

        story.Lands(write, story.Done(write));

        TextOf(story.Entity).Should().NotContain("Lee");
    }

    [Fact]
    public void AContactMadeMeanwhile_IsShownToAnOperator_AndHoldsNothing()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")));
        var creation = story.PendingContacts().Single();
        Erase(story, Ann);

        story.Lands(creation, story.Done(creation, "51"));

        TextOf(story.Entity).Should().NotContain("Ann");
        story.Entity.Findings.Should().Contain(finding => finding.Code == Finding.MadeWhileErased);
        story.PendingContacts().Should().BeEmpty();
    }

    [Fact]
    public void AnOptOut_OutlivesThePerson()
    {
        var story = AnnAlone();
        story.Sees(story.Contact("50", (FieldName.HouseholdDoNotMail, "true")));

        var result = Erase(story, Ann);

        result.OptedOut.Should().BeTrue();
        story.Agreed(FieldName.HouseholdDoNotMail).Should().Be("true");
    }

    [Fact]
    public void ARememberedOptOut_IsWrittenEverywhere_AndALaterOptInEndsIt()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdDoNotMail, "false")));

        story.Entity = RememberedOptOut.Apply(story.Entity, story.Policy, story.Now, story.Now.AddSeconds(1));

        story.PendingCustomers().Should().ContainSingle().Which.Fields.Should().ContainSingle(field => field.Value == FieldValue.Of(true));
        RememberedOptOut.Apply(story.Entity, story.Policy, story.Now, story.Now.AddSeconds(1)).Should().BeSameAs(story.Entity);
    }

    [Fact]
    public void ARecordThatNobodyKnows_IsErasedBeforeItComes()
    {
        var story = Story.OfAHousehold();

        Erase(story, Ann);
        story.Sees(story.Contact("50", (FieldName.PersonEmail, "ann@example.com")));

        story.Entity.IsErased.Should().BeTrue();
        TextOf(story.Entity).Should().NotContain("ann@");
    }

    [Fact]
    public void AFoldedHousehold_ForgetsThePersonByTheNameTheyHaveThere()
    {
        var story = AnnAndBo();
        var order = new ErasureOrder(new RecordRef(Story.Portal.Connection, RecordType.Contact, "999"), story.Now, Salt, new PartName(story.Entity.Id, "p1"));

        var erased = PersonErasure.Erase(story.Entity, order).Entity;

        erased.FindPart("p1")!.Cells.Should().BeEmpty();
        erased.FindPart("p2")!.Cells.Should().NotBeEmpty();
        erased.FindLink(order.Record).Should().BeNull();
    }

    [Theory]
    [InlineData("""{"email":"Ann@Example.com"}""", true)]
    [InlineData("call (813) 555-0101 today", true)]
    [InlineData("+18135550101", true)]
    [InlineData("""{"id":8135550102}""", false)]
    [InlineData("bann@example.com", false)]
    public void Marks_FindTheirValuesInText_HoweverTheyAreWritten(string text, bool occurs)
    {
        string[] marks =
        [
            IdentifierMark.Of(Salt, FieldName.PersonEmail, FieldValue.Of("ann@example.com"))!,
            IdentifierMark.Of(Salt, FieldName.PersonPhone, FieldValue.Of(Phone))!,
        ];

        IdentifierMark.Occurs(text, Salt, marks).Should().Be(occurs);
    }

    private static ErasureResult Erase(Story story, RecordRef record)
    {
        var result = PersonErasure.Erase(story.Entity, new ErasureOrder(record, story.Now, Salt));
        story.Entity = result.Entity;
        return result;
    }

    private static Story AnnAlone()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdAddress, "1 Elm St")));
        story.Sees(story.Method("m1", "1", FieldName.PersonPhone, Phone));
        story.Sees(story.Contact("50", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, "ann@example.com")));
        story.Settles();
        return story;
    }

    private static Story AnnAndBo()
    {
        var story = AnnAlone();
        story.Sees(story.Contact(
            "60", (FieldName.PersonFirstName, "Bo"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, "bo@example.com"), (FieldName.PersonPhone, Phone)));
        story.Settles();
        return story;
    }

    /// <summary>Every value that an entity holds anywhere.</summary>
    internal static string TextOf(Entity entity) => string.Join('\n', entity.Parts.SelectMany(part => part.Cells)
        .SelectMany(cell => cell.History.SelectMany(entry => new[] { entry.Observed, entry.Before, entry.Agreed })
            .Append(cell.Value).Append(cell.Conflict?.Value ?? default))
        .Concat(entity.Links.SelectMany(link => link.Shadows.SelectMany(shadow => new[] { shadow.Value, shadow.Rendered ?? default })
            .Concat(link.Flying.Select(flying => flying.Value))))
        .Concat(entity.Intents.SelectMany(intent => intent.TriedValues))
        .Select(value => value.Text)
        .Concat(entity.Findings.Select(finding => finding.Message)));
}
