using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;
using Hearth.Tests.Domain.Entities.Merging;

namespace Hearth.Tests.Domain.Entities;

/// <summary>An email or a phone number that is one person's of a household and nobody else's there.</summary>
public sealed class MethodMoveTests
{
    private const string Phone = "+18135550101";

    [Fact]
    public void PhoneOfTheOther_IsTakenFromWhoeverElseHasIt_AndTheirRecordIsTold()
    {
        var story = Spouses();

        story.Entity = Move(story, "p1");

        (story.Agreed(FieldName.PersonPhone, "p1"), story.Agreed(FieldName.PersonPhone, "p2")).Should().Be((Phone, ""));
        var entry = story.Person("p2").CellOf(FieldName.PersonPhone).History[^1];
        (entry.Rule, entry.Before.Text, entry.Agreed.IsEmpty, entry.Source).Should().Be((RuleName.MovedByPerson, Phone, true, null));
        story.PendingContacts().Should().Contain(write => write.Id == "2" && write.Fields.Any(field => field.Field == FieldName.PersonPhone && field.Value.IsEmpty));
        story.Entity.Former.Should().BeEmpty("the household has it still");
        story.Settles();
    }

    [Fact]
    public void SayingItAgain_ChangesNothing()
    {
        var story = Spouses();
        story.Entity = Move(story, "p1");

        Move(story, "p1").Should().BeSameAs(story.Entity);
    }

    [Fact]
    public void OwnerWhoDoesNotHaveIt_GetsIt()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonEmail, "ann@x.com"), (FieldName.PersonPhone, "+18135550102")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@x.com"), (FieldName.PersonPhone, Phone)));

        story.Entity = Move(story, "p1");

        (story.Agreed(FieldName.PersonMobile, "p1"), story.Agreed(FieldName.PersonPhone, "p1"), story.Agreed(FieldName.PersonPhone, "p2"))
            .Should().Be((Phone, "+18135550102", ""));
        story.Settles();
    }

    [Fact]
    public void OwnerWithoutRoom_KeepsWhatTheyHave()
    {
        var story = Spouses();
        story.Sees(story.Contact("1", (FieldName.PersonMobile, "+18135550103"), (FieldName.PersonPhone, "+18135550102")));

        Move(story, "p1").Should().BeSameAs(story.Entity);
        MethodMoves.HasRoom(story.Person(), IdentityTrait.Phone, Phone).Should().BeFalse();
    }

    [Fact]
    public void MethodOfTheOnlyCustomer_StaysThereForTheOwner()
    {
        var story = WithCustomer();

        story.Entity = Move(story, "p2");

        story.Entity.Links.Single(link => link.Slot is not null).Part.Should().Be("p2");
        story.Agreed(FieldName.PersonPhone, "p1").Should().BeEmpty();
        story.Pending(Story.Tenant, "customer").Should().NotContain(write => write.Kind == WriteKind.Delete);
        story.Settles();
    }

    [Fact]
    public void MethodOfTheOthersCustomer_IsDeletedWhereTheOwnerHasOneOfTheirOwn()
    {
        var ann = Town.AnnLee();
        ann.Sees(ann.Method("11", "1", FieldName.PersonPhone, "+18135550002"));
        ann.Settles();

        Absorb(ann, Town.Another("Bob"), new MethodMove(IdentityTrait.Phone, "+18135550002", new PartName(Town.Ann, "p1")));

        ann.PendingCustomers().Should().ContainSingle(write => write.Kind == WriteKind.Delete).Which.Id.Should().Be("22");
        ann.Agreed(FieldName.PersonPhone, "p1").Should().Be("+18135550002");
    }

    [Fact]
    public void WhoeverLosesIt_IsNotWhoeverHasIt_HoweverAlikeTheyAre()
    {
        var survivor = Town.AnnLee();
        var same = Town.AnnLee();
        var other = Town.Another("ann");

        same.Absorbs(Town.Another("ann"));
        Absorb(survivor, other, new MethodMove(IdentityTrait.Phone, "+18135550002", new PartName(Town.Ann, "p1")));

        same.Entity.Parts.Count(part => part.Kind is PartKind.Person).Should().Be(1);
        survivor.Entity.Parts.Count(part => part.Kind is PartKind.Person).Should().Be(2);
        survivor.Agreed(FieldName.PersonPhone, "p1").Should().Be("+18135550002");
    }

    [Fact]
    public void OwnerOfTheAbsorbedHousehold_IsFoundByTheirNameThere()
    {
        var survivor = Town.AnnLee();
        survivor.Sees(survivor.Method("11", "1", FieldName.PersonPhone, "+18135550002"));

        Absorb(survivor, Town.Another("Bob"), new MethodMove(IdentityTrait.Phone, "+18135550002", new PartName(Town.Other, "p1")));

        var bob = survivor.Entity.Parts.Single(part => part.ValueOf(FieldName.PersonFirstName).Text == "Bob");
        bob.ValueOf(FieldName.PersonPhone).Text.Should().Be("+18135550002");
        survivor.Agreed(FieldName.PersonPhone, "p1").Should().BeEmpty();
    }

    private static void Absorb(Story survivor, Story absorbed, MethodMove move)
    {
        survivor.CatchesUpWith(absorbed);
        var yielded = HouseholdMerge.Yield(absorbed.Entity, survivor.Entity.Id, "test", absorbed.Policy, [Story.Tenant, Story.Portal], Town.Later, move);
        survivor.Entity = HouseholdMerge.Fold(survivor.Entity, yielded, survivor.Policy, Town.Later).Entity;
    }

    private static Entity Move(Story story, string owner) =>
        MethodMoves.Move(story.Entity, new MethodMove(IdentityTrait.Phone, Phone, new PartName(story.Entity.Id, owner)), story.Now);

    private static Story Spouses()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Contact("1", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonEmail, "ann@x.com"), (FieldName.PersonPhone, Phone)));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@x.com"), (FieldName.PersonPhone, Phone)));
        return story;
    }

    private static Story WithCustomer()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("9", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")));
        story.Sees(story.Method("91", "9", FieldName.PersonPhone, Phone));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@x.com"), (FieldName.PersonPhone, Phone)));
        return story;
    }
}
