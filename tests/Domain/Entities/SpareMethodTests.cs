using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Tests.Domain.Entities.Merging;

namespace Hearth.Tests.Domain.Entities;

/// <summary>A customer's second number of a kind is nobody's, and the household is known by it.</summary>
public sealed class SpareMethodTests
{
    private const string First = "+18135550101";
    private const string Second = "+18135550177";
    private const string Third = "+18135550133";

    [Fact]
    public void ASecondMethodThatComesLater_IsATraitOfTheHousehold()
    {
        var story = WithTwoPhones();
        var before = story.Entity;

        story.Sees(story.Method("12", "1", FieldName.PersonEmail, "one@lee.com"));
        story.Sees(story.Method("13", "1", FieldName.PersonEmail, "two@lee.com"));

        story.Entity.FindLink(Method("13"))!.Part.Should().Be(Link.SpareId);
        ProfileChange.Between(before, story.Entity).Shown.Should()
            .Contain([new IdentityTrait(IdentityTrait.Email, "one@lee.com"), new IdentityTrait(IdentityTrait.Email, "two@lee.com")]);
        ProfileChange.Between(before, story.Entity).Hidden.Should().BeEmpty();
    }

    [Fact]
    public void WhenItChangesOrGoes_ItsOldValueIsNoTraitAnyMore()
    {
        var story = WithTwoPhones();
        var before = story.Entity;
        Traits(before).Should().Contain(Second);

        story.Sees(story.Method("11", "1", FieldName.PersonPhone, "+18135550188"));
        ProfileChange.Between(before, story.Entity).Should().BeEquivalentTo(new ProfileChange(
            [new IdentityTrait(IdentityTrait.Phone, "+18135550188")], [new IdentityTrait(IdentityTrait.Phone, Second)]));

        story.Sees(story.Method("11", "1", FieldName.PersonPhone, "+18135550188") with { State = RecordState.Archived });
        Traits(story.Entity).Should().Equal(First);
    }

    [Fact]
    public void AnOlderReading_BringsNothingBack()
    {
        var story = WithTwoPhones();
        var old = story.Method("11", "1", FieldName.PersonPhone, "+18135550199");
        story.Sees(story.Method("11", "1", FieldName.PersonPhone, Second));

        story.Sees(old);

        Traits(story.Entity).Should().BeEquivalentTo(First, Second);
    }

    [Fact]
    public void ItIsWrittenNowhere()
    {
        var story = WithTwoPhones();
        story.Sees(story.Contact("50", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        story.Settles();

        story.Entity.Links.Single(link => link.Record.Type == RecordType.Contact).Shadows.Select(shadow => shadow.Value.Text).Should().NotContain(Second);
    }

    [Fact]
    public void AfterASplit_TheHalfWithItsCustomerIsKnownByIt()
    {
        var story = Town.AnnLee();
        var other = Town.Another("Annabel");
        other.Sees(other.Method("99", "2", FieldName.PersonPhone, Second));
        story.Absorbs(other);
        Traits(story.Entity).Should().Contain(Second);

        var (rest, parted) = story.Without(Town.Other, new RecordRef(Story.Tenant.Connection, RecordType.Customer, "2"));

        Traits(rest).Should().NotContain(Second);
        Traits(parted).Should().Contain(Second);
    }

    [Fact]
    public void ThePersonsOwnValue_IsErasedFromItToo()
    {
        var story = WithTwoPhones();
        story.Sees(story.Contact("50", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonPhone, First)));
        story.Sees(story.Contact("51", (FieldName.PersonFirstName, "Bo"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonMobile, Second)));

        story.Entity = PersonErasure.Erase(
            story.Entity, new ErasureOrder(new RecordRef(Story.Portal.Connection, RecordType.Contact, "51"), story.Now, "salt of the account")).Entity;
        story.Sees(story.Method("11", "1", FieldName.PersonPhone, Second));

        story.Entity.IsErased.Should().BeFalse();
        Traits(story.Entity).Should().NotContain(Second);
        story.Entity.Links.SelectMany(link => link.Shadows).Should().NotContain(shadow => shadow.Value.Text == Second);
    }

    [Fact]
    public void OneThatHearthMadeBesideAPersons_IsToldTheValueOnceTheirsIsGone()
    {
        var story = WithAnUnansweredPhone();
        var write = story.PendingCustomers().Should().ContainSingle(pending => pending.Kind == WriteKind.Create).Subject;

        write.Fields.Should().ContainSingle().Which.Value.Text.Should().Be(Third);
        write.Tried.Should().Equal(FieldValue.Of(First));
        story.Applies(write, "11");
        story.PendingCustomers().Should().NotContain(pending => pending.Type == RecordType.CustomerContact);
        story.Sees(story.Contact("50", (FieldName.PersonPhone, "+18135550144")));
        story.PendingCustomers().Should().ContainSingle(pending => pending.Type == RecordType.CustomerContact).Which.Tried.Should().Equal(FieldValue.Of(Third));
    }

    [Fact]
    public void OneThatHearthMadeAndSomebodyHasChanged_IsLeftAlone()
    {
        var story = WithAnUnansweredPhone();
        story.Sees(story.Method("11", "1", FieldName.PersonPhone, "+18135550199"));

        story.PendingCustomers().Should().ContainSingle(pending => pending.Kind == WriteKind.Create).Which.Tried.Should().BeEmpty();
    }

    /// <summary>Hearth's phone came to the customer after a person's, and before the answer to its creation; theirs is gone, and another one agreed.</summary>
    private static Story WithAnUnansweredPhone()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdAddress, "1 Elm St")));
        story.Sees(story.Contact("50", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonPhone, First)));
        var write = story.PendingCustomers().Single(pending => pending.Kind == WriteKind.Create);
        story.TakesOff(write);
        story.Sees(story.Method("10", "1", FieldName.PersonPhone, Second));
        story.Sees(story.Method("11", "1", FieldName.PersonPhone, First));
        story.Entity.FindLink(Method("11"))!.Part.Should().Be(Link.SpareId);
        story.Lands(write, story.Done(write, "11"));
        story.Sees(story.Method("10", "1", FieldName.PersonPhone, Second) with { State = RecordState.Archived });
        story.Sees(story.Contact("50", (FieldName.PersonPhone, Third)));
        return story;
    }

    private static Story WithTwoPhones()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdAddress, "1 Elm St")));
        story.Sees(story.Method("10", "1", FieldName.PersonPhone, First));
        story.Sees(story.Method("11", "1", FieldName.PersonPhone, Second));
        return story;
    }

    private static RecordRef Method(string id) => new(Story.Tenant.Connection, RecordType.CustomerContact, id);

    private static IEnumerable<string> Traits(Entity household) => IdentityProfile.Of(household).Traits
        .Where(trait => trait.Kind == IdentityTrait.Phone && trait.IsOpen).Select(trait => trait.Value);
}
