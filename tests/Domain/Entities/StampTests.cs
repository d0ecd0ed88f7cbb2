using CsCheck;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

/// <summary>Our ids on the vendors' records: given once, and given again to a record that lost them.</summary>
public sealed class StampTests
{
    private static readonly StoredIdentity None = new(null, null);

    [Fact]
    public void ContactThatLostAllOfItsIds_IsGivenThemAgain()
    {
        var (story, _) = WithStampedContact();

        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")) with { Stored = None });

        story.PendingContacts().Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "2", StampIdentity = true, Part = "p1", Entity = story.Entity.Id });
    }

    [Fact]
    public void ContactThatLostOneOfItsIds_IsGivenThemAgain()
    {
        var (story, right) = WithStampedContact();

        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")) with { Stored = right with { IsDamaged = true } });

        story.PendingContacts().Should().ContainSingle(write => write.Id == "2" && write.StampIdentity);
    }

    [Fact]
    public void ContactThatKeepsItsIds_IsLeftAlone()
    {
        var (story, right) = WithStampedContact();

        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")) with { Stored = right });
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")));

        story.PendingContacts().Should().BeEmpty();
    }

    [Fact]
    public void IdsThatAreLostAfterEveryRepair_ArePutBeforeAPersonUntilTheyStandAgain()
    {
        var (story, right) = WithStampedContact();

        var repairs = 0;
        for (var round = 0; round < 20; round++)
        {
            story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")) with { Stored = None });
            foreach (var write in story.PendingContacts())
            {
                repairs++;
                story.Applies(write);
            }
        }

        repairs.Should().Be(3);
        story.Entity.Findings.Should().ContainSingle(finding => finding.Code == Finding.IdsRemoved && finding.Record == story.Contact("2").Record);

        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")) with { Stored = right });
        story.Entity.Findings.Should().NotContain(finding => finding.Code == Finding.IdsRemoved);
    }

    [Fact]
    public void IdsThatStoodForLong_AreRepairedAnewHoweverOftenTheyWereLostBefore()
    {
        var (story, _) = WithStampedContact();
        for (var round = 0; round < 3; round++)
        {
            story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")) with { Stored = None });
            story.Applies(story.PendingContacts().Single());
        }

        story.Passes(TimeSpan.FromDays(8));
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")) with { Stored = None });

        story.PendingContacts().Should().ContainSingle(write => write.StampIdentity);
    }

    [Fact]
    public void CustomerThatHearthMadeAndThatLostItsId_IsGivenItAgain()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")) with { Stored = new StoredIdentity(story.Entity.Id, null) });
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")) with { Stored = None });

        story.PendingCustomers().Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "1", StampIdentity = true, Entity = story.Entity.Id });
    }

    [Fact]
    public void CustomerThatWasThereBefore_IsGivenItsIdOnceTogetherWithWhatElseItIsTold()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")));
        story.PendingCustomers().Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "1", StampIdentity = true, Fields = Array.Empty<FieldToWrite>() });

        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann"), (FieldName.HouseholdDoNotMail, "true")));
        var write = story.PendingCustomers().Should().ContainSingle(pending => pending.Type == RecordType.Customer).Subject;
        write.StampIdentity.Should().BeTrue();
        write.Fields.Should().ContainSingle(field => field.Field == FieldName.HouseholdDoNotMail);

        story.Applies(write);
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdDoNotMail, "true")));
        story.PendingCustomers().Should().BeEmpty();
    }

    [Fact]
    public void CustomerUnderAPolicyThatWritesNoCustomers_IsLeftAlone()
    {
        var outcomesOnly = new SyncPolicy(
            1,
            DefaultPolicy.Create().Fields.Select(field => field with { Owner = FieldOwner.ServiceTitan, WriteTo = Receivers.HubSpot }),
            DefaultPolicy.Create().Creation with { ServiceTitanCustomer = CreationTrigger.Never },
            DefaultPolicy.Create().Oscillation,
            DefaultPolicy.Create().StopList);
        var story = Story.OfAHousehold(outcomesOnly);

        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")) with { Stored = None });

        story.PendingCustomers().Should().BeEmpty();
        story.PendingContacts().Should().ContainSingle();
    }

    [Theory]
    [InlineData(Receivers.HubSpot, false)]
    [InlineData(Receivers.HubSpot | Receivers.ServiceTitan, true)]
    public void Job_IsGivenItsIdWhereThePolicyWritesJobs(Receivers receivers, bool isGiven)
    {
        var policy = new SyncPolicy(
            1,
            DefaultPolicy.Create().Fields.Select(field => field.Field == FieldName.JobSummary ? field with { WriteTo = receivers } : field),
            DefaultPolicy.Create().Creation,
            DefaultPolicy.Create().Oscillation,
            DefaultPolicy.Create().StopList);
        var story = new Story(new EntityId("j-1"), policy);

        story.Sees(story.Job("5", (FieldName.JobNumber, "J-5")));

        story.Pending(Story.Tenant, "job").Any(write => write.StampIdentity).Should().Be(isGiven);
    }

    [Theory]
    [InlineData(HoldReason.Review)]
    [InlineData(HoldReason.Duplicate)]
    public void CustomerOfAHouseholdThatMayBeAnother_IsGivenItsIdWhenThatIsDecided(HoldReason reason)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")));
        story.Entity = story.Entity.With(new Hold(reason, "asked"));
        story.PendingCustomers().Should().BeEmpty();

        story.Entity = story.Entity.Without("asked");

        story.PendingCustomers().Should().ContainSingle(write => write.StampIdentity);
    }

    [Fact]
    public void WhateverIsSeenOfTheIds_RepairsAreBoundedAndAtRestTheIdsStandOrAPersonIsTold() =>
        Gen.Int[0, 3].Array[1, 30].Sample(looks =>
        {
            var (story, right) = WithStampedContact();
            var held = right;
            var repairs = 0;
            foreach (var look in looks)
            {
                held = look switch { 0 => None, 1 => held with { IsDamaged = true }, 2 => new StoredIdentity(new EntityId("h-9"), "p1"), _ => held };
                story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")) with { Stored = held });
                foreach (var write in story.PendingContacts())
                {
                    repairs++;
                    story.Applies(write);
                    held = right;
                }
            }

            repairs.Should().BeLessThanOrEqualTo(3);
            (held == right || story.Entity.Findings.Any(finding => finding.Code == Finding.IdsRemoved)).Should().BeTrue();
        });

    private static (Story Story, StoredIdentity Right) WithStampedContact()
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")) with { Stored = new StoredIdentity(story.Entity.Id, null) });
        story.Sees(story.Contact("2", (FieldName.PersonFirstName, "Ann")));
        story.Settles();
        return (story, new StoredIdentity(story.Entity.Id, "p1", story.Entity.Counterpart));
    }
}
