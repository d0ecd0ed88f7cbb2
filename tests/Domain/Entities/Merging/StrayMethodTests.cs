using CsCheck;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities.Merging;

/// <summary>ServiceTitan moves Bob's number to Ann's customer in a merge, and leaves it there when the merge is taken back.</summary>
public sealed class StrayMethodTests
{
    private const int Runs = 1_000;
    private const string Number = "+18135550002";
    private const string Contact = "60";

    private static readonly RecordRef AnnsCustomer = new(Story.Tenant.Connection, RecordType.Customer, "1");
    private static readonly RecordRef BobsCustomer = AnnsCustomer with { Id = "2" };
    private static readonly RecordRef Method = new(Story.Tenant.Connection, RecordType.CustomerContact, "22");

    [Fact]
    public void AMethodThatMoved_IsKeptWhileItsCustomerMayTurnOutToBeMerged()
    {
        var bob = Bob();
        var moved = Moved(bob);

        bob.Sees(moved);

        StrayMethods.After(bob.Entity, moved).Should().BeEmpty();
        StrayMethods.AskAfter(bob.Entity, moved).Should().Equal(BobsCustomer);
        LetGo(bob, moved).Should().BeSameAs(bob.Entity);
    }

    [Fact]
    public void NobodyIsAskedAboutAMethodOfTheHousehold_OrOneOfWhichItIsKnown()
    {
        var bob = Bob();
        var own = bob.Method(Method.Id, BobsCustomer.Id, FieldName.PersonPhone, Number);
        bob.Sees(own);
        StrayMethods.AskAfter(bob.Entity, own).Should().BeEmpty();

        var (astray, moved) = Astray();
        StrayMethods.AskAfter(astray.Entity, moved).Should().BeEmpty();
    }

    [Fact]
    public void OnceItsCustomerIsSeenToStandAfterTheMove_TheMethodIsAstray()
    {
        var bob = Bob();
        bob.Sees(Moved(bob));
        var standing = Customer(bob);

        bob.Sees(standing);

        StrayMethods.After(bob.Entity, standing).Should().Equal(new Stray(Method, AnnsCustomer));
    }

    [Fact]
    public void AStray_IsLetGoOf_AndWhoeverBringsItIsSentOn()
    {
        var (bob, moved) = Astray();

        var after = LetGo(bob, moved);

        after.FindLink(Method).Should().BeNull();
        after.Links.Should().HaveCount(bob.Entity.Links.Length - 1);
        after.Partings.Should().ContainSingle().Which.Kept.Should().BeNull("the other household stands by itself");
        Whereabouts.Of(after, moved).Should().Be(Town.Ann);
        StrayMethods.After(after, moved).Should().BeEmpty();
        StrayMethods.LetGo(after, moved, Town.Ann, Town.Later).Should().BeSameAs(after);
    }

    [Fact]
    public void TheMethodThatIsSeenAfterItsCustomer_IsLetGoOfAtOnce()
    {
        var bob = Bob();
        var moved = Moved(bob);
        bob.Sees(Customer(bob));

        LetGo(bob, moved).FindLink(Method).Should().BeNull();
    }

    [Fact]
    public void WhatTheHouseholdWasToldByIt_Stays_AndItsCustomerGetsAMethodForItAgain()
    {
        var bob = Bob();
        bob.Settles();
        var moved = Moved(bob);
        bob.Sees(Customer(bob));

        bob.Entity = LetGo(bob, moved);

        bob.Person().ValueOf(FieldName.PersonPhone).Text.Should().Be(Number);
        bob.PendingContacts().Should().BeEmpty();
        var made = bob.PendingCustomers().Should().ContainSingle().Subject;
        (made.Kind, made.Type, made.Parent).Should().Be((WriteKind.Create, RecordType.CustomerContact, (RecordRef?)BobsCustomer));
    }

    [Fact]
    public void AMethodThatComesBackWithItsCustomer_IsNotSentAwayAgain()
    {
        var (bob, moved) = Astray();
        var ann = Town.AnnLee();
        ann.Entity = ann.Entity with { Partings = [new Parting(Town.Other, "test", Town.Later, [Method], [], Kept: null)] };

        Whereabouts.Of(LetGo(bob, moved), moved, home: Town.Ann).Should().Be(Town.Ann);
        Whereabouts.Of(ann.Entity, moved).Should().Be(Town.Other);
        Whereabouts.Of(ann.Entity, moved, home: Town.Ann).Should().BeNull();
    }

    [Fact]
    public void WhileNobodyHasTheOtherCustomer_TheStrayIsKept()
    {
        var (bob, moved) = Astray();

        StrayMethods.LetGo(bob.Entity, moved, home: null, Town.Later).Should().BeSameAs(bob.Entity);
    }

    [Fact]
    public void WhereTheCustomerIsSeenMerged_TheMethodGoesWithTheHousehold()
    {
        var bob = Bob();
        var moved = Moved(bob);
        bob.Sees(moved);
        var merged = Customer(bob) with
        {
            State = RecordState.Archived,
            Traits = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add(TraitName.MergedTo, AnnsCustomer.Id),
        };

        bob.Sees(merged);

        StrayMethods.After(bob.Entity, merged).Should().BeEmpty();
        LetGo(bob, moved).Should().BeSameAs(bob.Entity);
    }

    [Fact]
    public void WhereTheOtherHouseholdIsAboutToBeThisOne_TheMethodIsKept()
    {
        var (bob, moved) = Astray();
        bob.Entity = bob.Entity with { Absorbed = [new Absorption(Town.Ann, ["test"], Town.Later, [])] };

        LetGo(bob, moved).Should().BeSameAs(bob.Entity);
    }

    [Fact]
    public void OldNewsOfAMove_LetsNothingGo()
    {
        var bob = Bob();
        var moved = Moved(bob);
        bob.Sees(bob.Method(Method.Id, BobsCustomer.Id, FieldName.PersonPhone, Number));
        bob.Sees(Customer(bob));

        LetGo(bob, moved).Should().BeSameAs(bob.Entity);
    }

    [Fact]
    public void AnotherCustomersMethodOfTheHousehold_IsNoStray()
    {
        var bob = Bob();
        bob.Sees(bob.Customer(AnnsCustomer.Id, (FieldName.HouseholdName, "Bob Lee")));
        var moved = Moved(bob);
        bob.Sees(moved);
        bob.Sees(Customer(bob));

        StrayMethods.After(bob.Entity, moved).Should().BeEmpty();
        LetGo(bob, moved).Should().BeSameAs(bob.Entity);
    }

    [Fact]
    public void ASecondStray_LeavesTheFirstOneFindable()
    {
        var bob = Bob();
        bob.Sees(bob.Method("23", BobsCustomer.Id, FieldName.PersonEmail, "bob@example.com"));
        var (phone, email) = (Moved(bob), bob.Method("23", AnnsCustomer.Id, FieldName.PersonEmail, "bob@example.com"));
        bob.Sees(Customer(bob));

        bob.Entity = LetGo(bob, phone);
        bob.Entity = LetGo(bob, email);

        (Whereabouts.Of(bob.Entity, phone), Whereabouts.Of(bob.Entity, email)).Should().Be((Town.Ann, Town.Ann));
    }

    [Fact]
    public void AStrayThatComesWhileTheOtherHouseholdIsBeingDividedOff_LeavesThatToTakeItselfOver()
    {
        var (bob, moved) = Astray();
        bob.Sees(bob.Customer("3", (FieldName.HouseholdName, "Cy Lee")));
        bob.Entity = HouseholdSplit.Divide(bob.Entity, [AnnsCustomer with { Id = "3" }], Town.Ann, "test", bob.Policy, Town.Later).Rest;

        var after = LetGo(bob, moved);

        after.Partings.Should().Contain(parting => parting.Into == Town.Ann && parting.Kept != null);
        Whereabouts.Of(after, moved).Should().Be(Town.Ann);
    }

    [Fact]
    public void AMethodThatWasMadeForACustomerThatIsDividedOffMeanwhile_GoesThere()
    {
        var (ann, bob) = (Town.AnnLee(), Bob());
        bob.Sees(bob.Method(Method.Id, BobsCustomer.Id, FieldName.PersonPhone, Number) with { State = RecordState.Archived });
        bob.Sees(bob.Contact(Contact, (FieldName.PersonMobile, Number)));
        ann.Absorbs(bob);
        ann.Entity = ann.Entity.With(ann.Entity.FindLink(AnnsCustomer)! with { State = RecordState.Archived });
        var made = ann.PendingCustomers().Single(write => write.Kind == WriteKind.Create && write.Parent == BobsCustomer);
        var contact = new RecordRef(Story.Portal.Connection, RecordType.Contact, Contact);

        var (rest, parted) = ann.Without(Town.Other, BobsCustomer, contact);

        Whereabouts.Of(rest, made).Should().Be(Town.Other);
        var landed = WriteConfirmation.Land(parted, made, bob.Done(made, "made"), Town.Later);
        var link = landed.FindLink(Method with { Id = "made" })!;
        (link.Part, link.Parent).Should().Be((parted.FindLink(BobsCustomer)!.Part, (RecordRef?)BobsCustomer));
    }

    [Fact]
    public void LettingGo_TakesTheMethodAndNothingElse_AndComesToRest() => Gen.Select(UnionGen.Policies, UnionGen.Events).Sample(
        (policy, events) =>
        {
            var story = UnionGen.Live(Town.Other, policy, "a", events);
            if (story.Entity.Links.FirstOrDefault(link => link is { Slot: not null, IsLive: true, Parent: not null }) is not { } method)
            {
                return;
            }

            var moved = story.Method(method.Record.Id, AnnsCustomer.Id, method.Slot!, method.ShadowOf(method.Slot!)!.Value.Text);
            story.Sees(story.Customer(method.Parent!.Value.Id));
            var before = story.Entity;

            story.Entity = StrayMethods.LetGo(before, moved, Town.Ann, Town.Later);

            story.Entity.Links.Select(link => link.Record).Should().Equal(before.Links.Select(link => link.Record).Where(record => record != method.Record));
            story.Entity.Parts.Should().Equal(before.Parts);
            PendingWrites.For(story.Entity, policy, Story.Portal, "contact").Should().BeEquivalentTo(PendingWrites.For(before, policy, Story.Portal, "contact"));
            Whereabouts.Of(story.Entity, moved).Should().Be(Town.Ann);
            UnionGen.Write(story);
        },
        iter: Runs,
        threads: 1);

    private static Story Bob() => Town.Another("Bob", Contact);

    private static Observation Moved(Story bob) => bob.Method(Method.Id, AnnsCustomer.Id, FieldName.PersonPhone, Number);

    private static Observation Customer(Story bob) => bob.Customer(BobsCustomer.Id, (FieldName.HouseholdName, "Bob Lee"));

    private static (Story Bob, Observation Moved) Astray()
    {
        var bob = Bob();
        var moved = Moved(bob);
        bob.Sees(moved);
        bob.Sees(Customer(bob));
        return (bob, moved);
    }

    private static Entity LetGo(Story bob, Observation moved) => StrayMethods.LetGo(bob.Entity, moved, Town.Ann, Town.Later);
}
