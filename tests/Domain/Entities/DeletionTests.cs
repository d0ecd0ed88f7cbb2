using CsCheck;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities;

public sealed class DeletionTests
{
    [Fact]
    public void ByDefault_TheOtherSide_Stands_AndNothingIsCreatedAgain()
    {
        var story = AnnInBoth(DeletionPolicy.Default);

        story.Sees(Gone(story.Contact("50")));

        story.PendingCustomers().Concat(story.PendingContacts()).Should().BeEmpty();
        story.Entity.FindLink(Customer)!.IsLive.Should().BeTrue();
    }

    [Fact]
    public void ArchivedInHubSpot_ArchivesTheCustomerOnce()
    {
        var story = AnnInBoth(new DeletionPolicy(DeletionRule.Unlink, DeletionRule.Archive));

        story.Sees(Gone(story.Contact("50")));
        var write = story.PendingCustomers().Should().ContainSingle().Subject;
        story.Applies(write);

        (write.Kind, write.Id, write.Fields.Length).Should().Be((WriteKind.Archive, "1", 0));
        story.Entity.FindLink(Customer)!.IsLive.Should().BeFalse();
        story.PendingCustomers().Concat(story.PendingContacts()).Should().BeEmpty();
    }

    [Fact]
    public void InactiveInServiceTitan_ArchivesTheContact_UntilItStandsAgain()
    {
        var story = AnnInBoth(new DeletionPolicy(DeletionRule.Archive, DeletionRule.Unlink));

        story.Sees(Gone(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"))));
        story.PendingContacts().Should().ContainSingle().Which.Kind.Should().Be(WriteKind.Archive);
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")));

        story.PendingContacts().Should().NotContain(write => write.Kind == WriteKind.Archive, "it stands again before anything was archived");
    }

    [Fact]
    public void ACustomerThatWasMergedAway_ArchivesNobody()
    {
        var story = AnnInBoth(new DeletionPolicy(DeletionRule.Archive, DeletionRule.Archive));
        var gone = Gone(story.Customer("1", (FieldName.HouseholdName, "Ann Lee")));

        story.Sees(gone with { Traits = gone.Traits.SetItem(TraitName.MergedTo, "2") });

        story.PendingContacts().Should().NotContain(write => write.Kind == WriteKind.Archive);
    }

    [Fact]
    public void ARefusedArchiving_IsAFinding_AndNotTriedAgain()
    {
        var story = AnnInBoth(new DeletionPolicy(DeletionRule.Unlink, DeletionRule.Archive));
        story.Sees(Gone(story.Contact("50")));

        story.Lands(story.PendingCustomers().Single(), new WriteOutcome.Rejected([], "The customer has open jobs."));

        story.PendingCustomers().Should().BeEmpty();
        story.Entity.Findings.Should().Contain(finding => finding.Message == "The customer has open jobs.");
    }

    [Theory]
    [InlineData(DeletionRule.Unlink, 0)]
    [InlineData(DeletionRule.Ignore, 1)]
    public void AnInactiveCustomer_MakesAContact_OnlyWhereItsEndIsIgnored(DeletionRule rule, int contacts)
    {
        var story = Story.OfAHousehold(With(new DeletionPolicy(rule, DeletionRule.Unlink)));

        story.Sees(Gone(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann"))));

        story.PendingContacts().Should().HaveCount(contacts);
        story.PendingCustomers().Should().BeEmpty("nothing is written to what is gone");
    }

    [Fact]
    public void WhateverEnds_NothingIsDeleted_AndOnlyTheRuleArchives() =>
        Gen.Select(Gen.Enum<DeletionRule>(), Gen.Enum<DeletionRule>(), Gen.Bool, Gen.Bool.Array[1, 4]).Sample((tenant, portal, inHubSpot, stands) =>
        {
            var story = AnnInBoth(new DeletionPolicy(tenant, portal));
            foreach (var isLive in stands)
            {
                var seen = inHubSpot ? story.Contact("50", (FieldName.PersonFirstName, "Ann")) : story.Customer("1", (FieldName.HouseholdName, "Ann Lee"));
                story.Sees(isLive ? seen : Gone(seen));
            }

            var writes = story.PendingCustomers().Concat(story.PendingContacts()).ToList();
            var archives = !stands[^1] && (inHubSpot ? portal : tenant) is DeletionRule.Archive;
            writes.Count(write => write.Kind is WriteKind.Archive).Should().Be(archives ? 1 : 0);
            writes.Should().NotContain(write => write.Kind == WriteKind.Delete || write.Kind == WriteKind.Create);
        });

    private static RecordRef Customer { get; } = new(Story.Tenant.Connection, RecordType.Customer, "1");

    private static Observation Gone(Observation seen) => seen with { State = RecordState.Archived };

    private static SyncPolicy With(DeletionPolicy deletion)
    {
        var usual = DefaultPolicy.Create();
        return new SyncPolicy(1, usual.Fields, usual.Creation, usual.Oscillation, usual.StopList, deletion: deletion);
    }

    private static Story AnnInBoth(DeletionPolicy deletion)
    {
        var story = Story.OfAHousehold(With(deletion));
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.PersonFirstName, "Ann")));
        story.Sees(story.Contact("50", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        story.Settles();
        return story;
    }
}
