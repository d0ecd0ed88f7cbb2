using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Sandbox.Faults;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class WriteTests
{
    [Fact]
    public async Task A_new_contact_carries_its_fields_and_the_ids_it_is_known_by()
    {
        await using var portal = await RunningPortal.StartAsync();
        var address = new PostalAddress("12 Elm St", "Apt 4", "Kent", "WA", "98030", "USA").ToValue();

        var outcomes = await portal.WriteAsync(Writes.NewContact(
            "1", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonEmail, "ann@example.com"), (FieldName.PersonPhone, "+12065550100"),
            (FieldName.HouseholdType, "commercial"), (FieldName.HouseholdDoNotMail, "true"), (FieldName.HouseholdAddress, address.Text)));

        var applied = outcomes.Should().ContainSingle().Which.Should().BeOfType<WriteOutcome.Applied>().Subject;
        var stored = portal.Portal.Records("contacts").Single();
        applied.Record.Should().Be(new RecordRef(RunningPortal.Connection, RecordType.Contact, stored.Id));
        applied.At.Should().Be(stored.UpdatedAt);
        applied.Stored[FieldName.HouseholdAddress].Should().Be(address);
        applied.Stored.Should().HaveCount(6);
        stored.Properties.Should().Contain("hearth_person_id", "h-1:p1").And.Contain("hearth_household_id", "h-1")
            .And.Contain("st_customer_id", "tenant:4711").And.Contain("hearth_address_unit", "Apt 4").And.Contain("hearth_do_not_mail", "true");
    }

    [Fact]
    public async Task Creating_twice_makes_one_record()
    {
        await using var portal = await RunningPortal.StartAsync();
        var write = Writes.NewContact("1", (FieldName.PersonFirstName, "Ann"));

        var first = await portal.WriteAsync(write);
        var second = await portal.WriteAsync(write);

        portal.Portal.Records("contacts").Should().ContainSingle();
        Id(second[0]).Should().Be(Id(first[0]));
    }

    [Fact]
    public async Task A_creation_that_looks_first_overwrites_nothing_that_people_have_changed_since()
    {
        await using var portal = await RunningPortal.StartAsync();
        var write = Writes.NewContact("1", (FieldName.PersonFirstName, "Ann")) with { VerifyFirst = true };

        var first = await portal.WriteAsync(write);
        portal.Portal.EditAsPerson("contacts", Id(first[0]), new Dictionary<string, string?> { ["firstname"] = "Anna" });
        var second = await portal.WriteAsync(write, Writes.NewContact("2", (FieldName.PersonFirstName, "Bea")) with { VerifyFirst = true });

        second[0].Should().BeOfType<WriteOutcome.Exists>().Which.Existing.Id.Should().Be(Id(first[0]));
        second[1].Should().BeOfType<WriteOutcome.Applied>();
        portal.Portal.Records("contacts").Select(record => record.Properties["firstname"]).Should().Equal("Anna", "Bea");
    }

    [Fact]
    public async Task An_archived_contact_lies_in_the_recycle_bin_however_often_it_is_asked_for()
    {
        await using var portal = await RunningPortal.StartAsync();
        var made = await portal.WriteAsync(Writes.NewContact("1", (FieldName.PersonFirstName, "Ann")), Writes.NewContact("2", (FieldName.PersonFirstName, "Bo")));
        var archival = Writes.ChangedContact(Id(made[0])) with { Kind = WriteKind.Archive };

        var first = await portal.WriteAsync(archival, Writes.ChangedContact(Id(made[1]), (FieldName.PersonFirstName, "Bob")));
        var second = await portal.WriteAsync(archival);

        first.Concat(second).Should().AllBeOfType<WriteOutcome.Applied>();
        portal.Portal.Records("contacts").Select(record => record.Properties["firstname"]).Should().Equal("Bob");
    }

    [Fact]
    public async Task A_thousand_changed_contacts_cost_ten_calls()
    {
        await using var portal = await RunningPortal.StartAsync();
        var ids = Enumerable.Range(0, 1_000).Select(number => portal.Person($"Person {number}")).ToList();

        foreach (var batch in ids.Chunk(portal.Connector.WriteBatchMax(RecordType.Contact)))
        {
            var outcomes = await portal.WriteAsync([.. batch.Select(id => Writes.ChangedContact(id, (FieldName.PersonLastName, "Ng")))]);
            outcomes.Should().AllBeOfType<WriteOutcome.Applied>().And.HaveCount(batch.Length);
            outcomes.Select(Id).Should().Equal(batch);
        }

        portal.Calls.Should().Be(10);
        portal.Portal.Records("contacts").Should().OnlyContain(record => record.Properties["lastname"] == "Ng");
    }

    [Fact]
    public async Task Each_record_of_a_mixed_batch_gets_its_own_answer()
    {
        await using var portal = await RunningPortal.StartAsync();
        var good = portal.Person("Ann");
        var gone = portal.Person("Ben");
        var taken = portal.Person("Cid", "taken@example.com");
        portal.Portal.DeleteAsPerson("contacts", gone);

        var outcomes = await portal.WriteAsync(
            Writes.ChangedContact(gone, (FieldName.PersonLastName, "Ng")),
            Writes.ChangedContact(good, (FieldName.PersonLastName, "Ng"), (FieldName.PersonMobile, "")),
            Writes.NewContact("2", (FieldName.PersonEmail, "taken@example.com")),
            Writes.NewContact("3", (FieldName.PersonEmail, "not-an-email")),
            Writes.NewContact("4", (FieldName.PersonEmail, "new@example.com")));

        outcomes[0].Should().BeOfType<WriteOutcome.Gone>();
        outcomes[1].Should().BeOfType<WriteOutcome.Applied>().Which.Stored[FieldName.PersonMobile].IsEmpty.Should().BeTrue();
        outcomes[2].Should().BeOfType<WriteOutcome.Exists>().Which.Existing.Id.Should().Be(taken);
        var rejected = outcomes[3].Should().BeOfType<WriteOutcome.Rejected>().Subject;
        rejected.Fields.Should().BeEquivalentTo(FieldName.PersonEmail);
        rejected.Message.Should().NotContain("not-an-email");
        outcomes[4].Should().BeOfType<WriteOutcome.Applied>();
    }

    [Fact]
    public async Task A_taken_email_in_a_change_is_the_datas_fault()
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Person("Cid", "taken@example.com");
        var id = portal.Person("Ann");

        var outcomes = await portal.WriteAsync(Writes.ChangedContact(id, (FieldName.PersonEmail, "taken@example.com")));

        outcomes[0].Should().BeOfType<WriteOutcome.Rejected>().Which.Fields.Should().BeEquivalentTo(FieldName.PersonEmail);
    }

    [Fact]
    public async Task The_same_record_twice_is_written_in_order()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = portal.Person("Ann");

        var outcomes = await portal.WriteAsync(
            Writes.ChangedContact(id, (FieldName.PersonLastName, "First")), Writes.ChangedContact(id, (FieldName.PersonLastName, "Second")));

        outcomes.Should().AllBeOfType<WriteOutcome.Applied>();
        portal.Portal.Records("contacts").Single().Properties["lastname"].Should().Be("Second");
    }

    [Fact]
    public async Task Identity_is_stamped_where_it_is_asked_for()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = portal.Person("Ann");

        await portal.WriteAsync(Writes.ChangedContact(id) with { StampIdentity = true });

        portal.Portal.Records("contacts").Single().Properties.Should()
            .Contain("hearth_person_id", $"h-changed{id}:p1").And.Contain("st_customer_id", "tenant:4711");
    }

    [Fact]
    public async Task A_contact_whose_household_has_no_customer_names_none_any_more()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = portal.Person("Ann");
        await portal.WriteAsync(Writes.ChangedContact(id) with { StampIdentity = true });

        await portal.WriteAsync(Writes.ChangedContact(id) with { StampIdentity = true, Counterpart = null });

        portal.Portal.Records("contacts").Single().Properties.GetValueOrDefault("st_customer_id").Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task A_job_becomes_a_deal_and_moves_through_its_stages()
    {
        await using var portal = await RunningPortal.StartAsync();
        var contact = portal.Person("Ann");

        var created = await portal.WriteAsync(Writes.NewDeal(
            "1", (FieldName.JobTotal, "1250.00"), (FieldName.JobScheduledStart, "2026-03-01T17:30:00.000Z"), (FieldName.JobSummary, "No heat")));
        var deal = Id(created[0]);
        var changed = await portal.WriteAsync(Writes.NewDeal("1", (FieldName.JobStatus, "Completed")) with { Kind = WriteKind.Update, Id = deal });
        var associated = await portal.WriteAsync(Writes.Association(deal, contact), Writes.Association("999", contact));

        var stored = portal.Portal.Records("deals").Single();
        stored.Properties["dealname"].Should().Be("Job J1");
        stored.Properties.Should().Contain("st_job_id", "tenant:88").And.Contain("hearth_job_id", "j-1");
        created[0].Should().BeOfType<WriteOutcome.Applied>().Which.Stored[FieldName.JobTotal].Text.Should().Be("1250.00");
        changed[0].Should().BeOfType<WriteOutcome.Applied>().Which.Stored[FieldName.JobStatus].Text.Should().Be("Completed");
        stored.Associations.Should().Contain($"contacts/{contact}");
        associated[0].Should().BeOfType<WriteOutcome.Applied>().Which.Stored[FieldName.JobCustomer].Text.Should().Be("tenant/customer/4711");
        associated[1].Should().BeOfType<WriteOutcome.Gone>();
    }

    [Fact]
    public async Task A_deal_without_a_status_or_with_an_unknown_one_is_refused_before_the_call()
    {
        await using var portal = await RunningPortal.StartAsync();

        var outcomes = await portal.WriteAsync(
            Writes.NewDeal("1") with { Fields = [new FieldToWrite(FieldName.JobNumber, FieldValue.Of("1"), 1)] },
            Writes.NewDeal("2") with { Fields = [new FieldToWrite(FieldName.JobStatus, FieldValue.Of("Lost"), 1)] });

        outcomes.Should().AllBeOfType<WriteOutcome.Rejected>().Which.Should()
            .OnlyContain(rejected => rejected.Fields.Single() == FieldName.JobStatus);
        portal.Calls.Should().Be(0);
    }

    [Theory]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Locked)]
    [InlineData(FaultKind.AppliedThenServerError)]
    [InlineData(FaultKind.AppliedThenDropped)]
    public async Task A_passing_fault_is_repaired_in_place_without_a_second_record(FaultKind fault)
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Faults.Add(new FaultRule { Kind = fault, Next = 1 });

        var outcomes = await portal.WriteAsync(Writes.NewContact("1", (FieldName.PersonFirstName, "Ann")));

        outcomes[0].Should().BeOfType<WriteOutcome.Applied>();
        portal.Portal.Records("contacts").Should().ContainSingle();
    }

    [Fact]
    public async Task A_lasting_fault_says_that_the_write_may_have_been_done()
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Faults.Add(new FaultRule { Kind = FaultKind.AppliedThenServerError, Probability = 1 });

        var outcomes = await portal.WriteAsync(Writes.NewContact("1", (FieldName.PersonFirstName, "Ann")));

        outcomes[0].Should().BeOfType<WriteOutcome.Retry>().Which.MayHaveApplied.Should().BeTrue();
    }

    [Fact]
    public async Task A_429_is_waited_out_by_the_lane_and_told_to_the_quota()
    {
        await using var portal = await RunningPortal.StartAsync(options => options with { BurstLimit = 30 });
        var before = portal.Clock.GetUtcNow();
        WriteOutcome outcome;
        var calls = 0;
        do
        {
            outcome = (await portal.WriteAsync(Writes.NewContact("1", (FieldName.PersonFirstName, "Ann"))))[0];
            (++calls).Should().BeLessThan(40);
        }
        while (outcome is WriteOutcome.Applied);

        var retry = outcome.Should().BeOfType<WriteOutcome.Retry>().Subject;
        retry.MayHaveApplied.Should().BeFalse();
        retry.NotBefore.Should().BeAfter(before.AddSeconds(9));
        portal.Quota.Learnt.Should().ContainSingle(signal => signal.Throttled);
        portal.Quota.Learnt.First().Max.Should().Be(30);
        portal.Quota.Asked.Should().HaveSameCount(portal.Quota.Learnt);
    }

    private static string Id(WriteOutcome outcome) => outcome.Should().BeOfType<WriteOutcome.Applied>().Subject.Record.Id;
}
