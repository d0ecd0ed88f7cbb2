using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Tests.Domain.Entities.Merging;

namespace Hearth.Tests.Domain.Entities;

/// <summary>What people are to a household.</summary>
public sealed class RolesTests
{
    [Fact]
    public void PersonOfACustomer_PaysAndLivesThere_AndSoDoesNobodyElsePay()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdType, "residential"), (FieldName.PersonFirstName, "Ann")));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@x.com")));
        story.Sees(story.Contact("3", (FieldName.PersonFirstName, "Cy"), (FieldName.PersonEmail, "cy@x.com")));

        RolesOf(story.Entity, "p1").Should().Equal(new Roles.Held(PersonRole.Payer, Roles.BillTo), new Roles.Held(PersonRole.Occupant, Roles.Home));
        RolesOf(story.Entity, "p2").Should().Equal(new Roles.Held(PersonRole.Occupant, Roles.Home));
    }

    [Theory]
    [InlineData("12 Oak Street", true)]
    [InlineData("900 Elm Ave", false)]
    public void PayerWhoseBillsGoElsewhere_DoesNotLiveThere(string place, bool lives)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer(
            "1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdType, "residential"), (FieldName.HouseholdAddress, Address("12 Oak St"))));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@x.com")));
        story.Sees(story.Contact("3", (FieldName.PersonFirstName, "Cy"), (FieldName.PersonEmail, "cy@x.com")));
        story.Sees(story.Shown(RecordType.Location, "7", SystemKind.ServiceTitan, (FieldName.LocationAddress, Address(place))) with
        {
            Parent = new RecordRef(Story.Tenant.Connection, RecordType.Customer, "1"),
        });

        RolesOf(story.Entity, "p1").Select(held => held.Role).Should().Equal(lives ? [PersonRole.Payer, PersonRole.Occupant] : [PersonRole.Payer]);
        RolesOf(story.Entity, "p2").Select(held => held.Role).Should().Equal(PersonRole.Occupant);
    }

    [Theory]
    [InlineData("Sunrise Property Management LLC", PersonRole.Manager)]
    [InlineData("Lakeview Condominium Association", PersonRole.Manager)]
    [InlineData("Oak Street Properties LLC", PersonRole.Landlord)]
    public void BusinessThatLooksAfterPlaces_IsWhatItsNameSays(string name, PersonRole role)
    {
        var story = Business(name);

        RolesOf(story.Entity, "p1").Should().Equal(new Roles.Held(PersonRole.Payer, Roles.BillTo), new Roles.Held(role, Roles.BusinessName));
    }

    [Fact]
    public void OtherBusiness_OnlyPays() =>
        RolesOf(Business("Smith Dental Care").Entity, "p1").Should().Equal(new Roles.Held(PersonRole.Payer, Roles.BillTo));

    [Fact]
    public void WhatSomebodySays_HoldsUntilItIsTakenBack()
    {
        var story = Business("Smith Dental Care");

        var said = Roles.Say(story.Entity, "p1", [PersonRole.Landlord, PersonRole.Payer, PersonRole.Landlord], "kim", story.Now);
        RolesOf(said, "p1").Should().Equal(new Roles.Held(PersonRole.Payer, Roles.SaidSo), new Roles.Held(PersonRole.Landlord, Roles.SaidSo));
        said.FindPart("p1")!.Said.Should().BeEquivalentTo(new SaidRoles([PersonRole.Payer, PersonRole.Landlord], "kim", story.Now));
        Freshness.IsAllThatChanged(story.Entity, said).Should().BeFalse();

        Roles.Say(said, "p1", [PersonRole.Payer, PersonRole.Landlord], "lou", story.Now.AddDays(1)).Should().BeSameAs(said);
        RolesOf(Roles.Say(said, "p1", [], "kim", story.Now), "p1").Should().Equal(new Roles.Held(PersonRole.Payer, Roles.BillTo));
    }

    [Theory]
    [InlineData("p9")]
    [InlineData(Part.RootId)]
    public void SomebodyWhoIsNotThere_HasNoRoles(string person)
    {
        var story = Business("Smith Dental Care");

        Roles.Say(story.Entity, person, [PersonRole.Payer], "kim", story.Now).Should().BeSameAs(story.Entity);
    }

    [Fact]
    public void RolesThatSomebodySaid_AreKeptThroughObservationsMergeAndSplit()
    {
        var (ann, other) = (Town.AnnLee(), Town.Another("Bob", "60", "bob@example.com"));
        ann.Entity = Roles.Say(ann.Entity, "p1", [PersonRole.Landlord], "kim", ann.Now);
        other.Entity = Roles.Say(other.Entity, "p1", [PersonRole.Manager], "lou", other.Now);
        ann.Sees(ann.Contact("50", (FieldName.PersonLastName, "Ngo")));
        var records = other.Entity.Links.Select(link => link.Record).ToList();

        ann.Absorbs(other);
        ann.Entity.Parts.Where(part => part.Kind is PartKind.Person).SelectMany(part => Roles.Of(ann.Entity, part)).Select(held => held.Role)
            .Should().Equal(PersonRole.Landlord, PersonRole.Manager);
        var (stays, goes) = ann.Without(Town.Other, records);

        RolesOf(stays, "p1").Should().Equal(new Roles.Held(PersonRole.Landlord, Roles.SaidSo));
        RolesOf(goes, "p1").Should().Equal(new Roles.Held(PersonRole.Manager, Roles.SaidSo));
    }

    [Fact]
    public void SamePersonOfTwoHouseholds_KeepsTheLaterWord()
    {
        var (ann, other) = (Town.AnnLee(), Town.Another("Ann"));
        ann.Entity = Roles.Say(ann.Entity, "p1", [PersonRole.Landlord], "kim", Town.Later);
        other.Entity = Roles.Say(other.Entity, "p1", [PersonRole.Occupant], "lou", Town.Later.AddHours(1));

        ann.Absorbs(other);

        RolesOf(ann.Entity, "p1").Should().Equal(new Roles.Held(PersonRole.Occupant, Roles.SaidSo));
    }

    [Fact]
    public void ErasedPerson_HasNoRoles()
    {
        var story = Town.AnnLee();
        story.Sees(story.Contact("60", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@example.com")));
        story.Entity = Roles.Say(story.Entity, "p1", [PersonRole.Landlord], "kim", story.Now);

        var erased = PersonErasure.Erase(story.Entity, new ErasureOrder(
            new RecordRef(Story.Portal.Connection, RecordType.Contact, "50"), story.Now, new string('5', IdentifierMark.SaltLength), Person: null)).Entity;

        erased.FindPart("p1")!.Said.Should().BeNull();
        RolesOf(erased, "p1").Should().BeEmpty();
        Roles.IsThere(erased, "p1").Should().BeFalse();
    }

    [Fact]
    public void LandlordsEmailAndPhone_AreKnownAsTheirs()
    {
        var story = Town.AnnLee();
        story.Sees(story.Contact("60", (FieldName.PersonFirstName, "Bob"), (FieldName.PersonEmail, "bob@example.com")));
        story.Entity = Roles.Say(story.Entity, "p1", [PersonRole.Landlord], "kim", story.Now);

        IdentityProfile.Of(story.Entity).Traits.Where(trait => trait.Kind == IdentityTrait.Email).Select(trait => (trait.Value, trait.IsAgents))
            .Should().BeEquivalentTo([("ann@example.com", true), ("bob@example.com", false)]);
    }

    private static Story Business(string name)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, name), (FieldName.HouseholdType, "commercial")));
        return story;
    }

    private static string Address(string street) => new PostalAddress(street, "", "Columbus", "OH", "43215", "USA").ToValue().Text;

    private static ImmutableArray<Roles.Held> RolesOf(Entity entity, string part) => Roles.Of(entity, entity.FindPart(part)!);
}
