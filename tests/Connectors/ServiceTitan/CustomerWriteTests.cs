using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Sandbox.Faults;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Connectors.ServiceTitan;

public sealed class CustomerWriteTests
{
    private static readonly (string Field, FieldValue Value)[] Complete =
    [
        (FieldName.HouseholdName, FieldValue.Of("Ada Byron")),
        (FieldName.HouseholdType, FieldValue.Of("residential")),
        (FieldName.HouseholdAddress, Writes.Address),
        (FieldName.HouseholdDoNotMail, FieldValue.Of(true)),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_changes_the_given_fields_and_answers_what_is_stored()
    {
        await using var running = await RunningTenant.StartAsync();
        running.Time.Advance(TimeSpan.FromMinutes(1));

        var update = Writes.Update(
            RecordType.Customer, running.Records.Business.Id,
            (FieldName.HouseholdName, FieldValue.Of("Oak Bakery Inc")), (FieldName.HouseholdDoNotMail, FieldValue.Of(false)));
        var outcome = await running.WriteAsync(update with { KnowsOptOut = true });

        var applied = outcome.Should().BeOfType<WriteOutcome.Applied>().Subject;
        applied.At.Should().Be(running.Time.GetUtcNow());
        applied.Stored.Should().BeEquivalentTo(new Dictionary<string, FieldValue>
        {
            [FieldName.HouseholdName] = FieldValue.Of("Oak Bakery Inc"),
            [FieldName.HouseholdDoNotMail] = FieldValue.Of(false),
        });
        var row = running.Tenant.Find<Customer>(running.Records.Business.Id)!;
        row.Name.Should().Be("Oak Bakery Inc");
        row.DoNotMail.Should().BeFalse();
        row.Address.Should().Be(running.Records.Business.Address);
    }

    [Fact]
    public async Task An_opt_in_takes_back_no_opt_out_that_has_not_been_seen()
    {
        await using var running = await RunningTenant.StartAsync();
        var id = running.Records.Business.Id;
        running.Tenant.EditCustomer(id, new CustomerEdit { DoNotMail = true });
        var optIn = Writes.Update(RecordType.Customer, id, (FieldName.HouseholdDoNotMail, FieldValue.Of(false)));

        var outcome = await running.WriteAsync(optIn);
        var unseen = running.Tenant.Find<Customer>(id)!.DoNotMail;
        await running.WriteAsync(optIn with { KnowsOptOut = true });

        outcome.Should().BeOfType<WriteOutcome.Retry>().Which.MayHaveApplied.Should().BeFalse();
        unseen.Should().BeTrue();
        running.Tenant.Find<Customer>(id)!.DoNotMail.Should().BeFalse();
    }

    [Fact]
    public async Task An_archived_customer_is_inactive_and_otherwise_as_it_was()
    {
        await using var running = await RunningTenant.StartAsync();
        var before = running.Tenant.Find<Customer>(running.Records.Business.Id)!;

        var outcome = await running.WriteAsync(Writes.Update(RecordType.Customer, running.Records.Business.Id) with { Kind = WriteKind.Archive });

        outcome.Should().BeOfType<WriteOutcome.Applied>();
        var row = running.Tenant.Find<Customer>(running.Records.Business.Id)!;
        (row.Active, row.Name, row.Address).Should().Be((false, before.Name, before.Address));
    }

    [Fact]
    public async Task An_address_is_written_whole_and_keeps_its_coordinates_only_in_place()
    {
        await using var running = await RunningTenant.StartAsync();
        var id = running.Records.Household.Id;
        var sameHouse = new Hearth.Domain.Values.PostalAddress("12 Oak St", "3", "Lexington", "KY", "40502", "USA").ToValue();

        var first = await running.WriteAsync(Writes.Update(RecordType.Customer, id, (FieldName.HouseholdAddress, sameHouse)));
        var inPlace = running.Tenant.Find<Customer>(id)!.Address;
        await running.WriteAsync(Writes.Update(RecordType.Customer, id, (FieldName.HouseholdAddress, Writes.Address)));
        var moved = running.Tenant.Find<Customer>(id)!.Address;

        first.Should().BeOfType<WriteOutcome.Applied>().Which.Stored[FieldName.HouseholdAddress].Should().Be(sameHouse);
        (inPlace.Unit, inPlace.Latitude, inPlace.Longitude).Should().Be(("3", 38.04, -84.5));
        (moved.Street, moved.Latitude, moved.Longitude).Should().Be(("9 Elm St", 0d, 0d));
    }

    [Fact]
    public async Task A_stamp_keeps_what_other_keys_hold_and_can_be_read_back()
    {
        await using var running = await RunningTenant.StartAsync();
        var id = running.Records.Household.Id;
        running.Tenant.EditCustomer(id, new CustomerEdit
        {
            ExternalData = new ExternalChange(RunningTenant.Application, Merge: true, [KeyValuePair.Create<string, string?>("other", "kept")]),
        });

        var outcome = await running.WriteAsync(Writes.Update(RecordType.Customer, id) with { StampIdentity = true });

        outcome.Should().BeOfType<WriteOutcome.Applied>();
        running.Tenant.Find<Customer>(id)!.ExternalData.Select(entry => entry.Key).Should().BeEquivalentTo("other", "hearth_household_id");
        var read = RunningTenant.Value(await running.Connector.ReadRecordsAsync(RecordType.Customer, [$"{id}"], Token));
        read.Single().Stored!.Entity.Should().Be(Writes.Household);
    }

    [Fact]
    public async Task A_customer_is_created_with_its_location_and_contacts()
    {
        await using var running = await RunningTenant.StartAsync();

        var outcome = await running.WriteAsync(Writes.NewCustomer(Complete) with
        {
            Context = ImmutableDictionary<string, FieldValue>.Empty
                .Add(FieldName.PersonEmail, FieldValue.Of("ada@example.com"))
                .Add(FieldName.PersonMobile, FieldValue.Of("+18595550177")),
        });

        var applied = outcome.Should().BeOfType<WriteOutcome.Applied>().Subject;
        applied.Stored.Should().BeEquivalentTo(Complete.ToDictionary(field => field.Field, field => field.Value));
        var customer = running.Tenant.Find<Customer>(long.Parse(applied.Record.Id))!;
        customer.DoNotMail.Should().BeTrue();
        customer.ExternalData.Should().ContainSingle().Which.Value.Should().Be(Writes.Household.Value);
        running.Tenant.All<Location>().Single(location => location.CustomerId == customer.Id).Name.Should().Be("Ada Byron");
        running.Tenant.All<Contact>().Where(contact => contact.OwnerId == customer.Id).Select(contact => (contact.Type, contact.Value))
            .Should().BeEquivalentTo([(ContactType.Email, "ada@example.com"), (ContactType.MobilePhone, "(859) 555-0177")]);
    }

    [Theory]
    [InlineData(FaultKind.AppliedThenDropped)]
    [InlineData(FaultKind.AppliedThenServerError)]
    public async Task A_creation_whose_answer_was_lost_is_found_again(FaultKind fault)
    {
        await using var running = await RunningTenant.StartAsync();
        running.Tenant.Faults.Add(new FaultRule { Kind = fault, Next = 1, Method = "POST", PathPrefix = "/crm" });
        var write = Writes.NewCustomer(Complete);

        var unclear = (await running.WriteAsync(write)).Should().BeOfType<WriteOutcome.Retry>().Subject;
        var verified = await running.WriteAsync(write with
        {
            VerifyFirst = true,
            Fields = write.Fields.SetItem(0, write.Fields[0] with { Value = FieldValue.Of("Ada Lovelace") }),
        });

        unclear.MayHaveApplied.Should().BeTrue();
        unclear.NotBefore.Should().BeAfter(running.Time.GetUtcNow());
        var found = verified.Should().BeOfType<WriteOutcome.Exists>().Subject;
        var created = running.Tenant.All<Customer>().Should().ContainSingle(customer => customer.Name == "Ada Byron").Subject;
        created.Id.Should().Be(long.Parse(found.Existing.Id));
        running.Requests.To("POST", "customers").Should().ContainSingle();
        running.Requests.To("PATCH", "customers").Should().BeEmpty("what somebody did to it meanwhile must not be written over unseen");
    }

    [Fact]
    public async Task A_doubtful_creation_is_looked_for_only_when_reads_show_it()
    {
        await using var running = await RunningTenant.StartAsync(options => options with { ReadAfterWriteLag = TimeSpan.FromSeconds(8) });
        running.Tenant.Faults.Add(new FaultRule { Kind = FaultKind.AppliedThenDropped, Next = 1, Method = "POST", PathPrefix = "/crm" });

        var unclear = (await running.WriteAsync(Writes.NewCustomer(Complete))).Should().BeOfType<WriteOutcome.Retry>().Subject;
        running.Time.SetUtcNow(unclear.NotBefore!.Value);
        await running.WriteAsync(Writes.NewCustomer(Complete) with { VerifyFirst = true });

        running.Tenant.All<Customer>().Where(customer => customer.Name == "Ada Byron").Should().ContainSingle();
    }

    [Fact]
    public async Task A_creation_that_never_happened_is_made_after_looking()
    {
        await using var running = await RunningTenant.StartAsync();
        running.Tenant.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Next = 1, Method = "POST", PathPrefix = "/crm" });

        await running.WriteAsync(Writes.NewCustomer(Complete));
        var outcome = await running.WriteAsync(Writes.NewCustomer(Complete) with { VerifyFirst = true });

        outcome.Should().BeOfType<WriteOutcome.Applied>();
        running.Tenant.All<Customer>().Where(customer => customer.Name == "Ada Byron").Should().ContainSingle();
    }

    [Fact]
    public async Task A_creation_without_name_or_address_is_refused_with_what_it_needs()
    {
        await using var running = await RunningTenant.StartAsync();
        var partial = new Hearth.Domain.Values.PostalAddress("9 Elm St", "", "Lexington", "", "", "USA").ToValue();

        var nameless = await running.WriteAsync(Writes.NewCustomer((FieldName.HouseholdAddress, Writes.Address)));
        var homeless = await running.WriteAsync(Writes.NewCustomer((FieldName.HouseholdName, FieldValue.Of("Ada"))));
        var incomplete = await running.WriteAsync(Writes.NewCustomer(
            (FieldName.HouseholdName, FieldValue.Of("Ada")), (FieldName.HouseholdAddress, partial)));

        nameless.Should().BeOfType<WriteOutcome.Rejected>().Which.Fields.Should().Equal(FieldName.HouseholdName);
        homeless.Should().BeOfType<WriteOutcome.Rejected>().Which.Fields.Should().Equal(FieldName.HouseholdAddress);
        incomplete.Should().BeOfType<WriteOutcome.Rejected>().Which.Message.Should().Contain("state, zip");
        running.Requests.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task A_write_to_a_missing_customer_is_gone()
    {
        await using var running = await RunningTenant.StartAsync();

        (await running.WriteAsync(Writes.Update(RecordType.Customer, 1, (FieldName.HouseholdName, FieldValue.Of("X")))))
            .Should().BeOfType<WriteOutcome.Gone>();
        (await running.WriteAsync(Writes.Update(RecordType.Customer, 1, (FieldName.HouseholdAddress, Writes.Address))))
            .Should().BeOfType<WriteOutcome.Gone>();
    }

    [Fact]
    public async Task A_field_that_ServiceTitan_does_not_take_is_refused_by_name()
    {
        await using var running = await RunningTenant.StartAsync();

        var outcome = await running.WriteAsync(Writes.Update(
            RecordType.Customer, running.Records.Household.Id, (FieldName.PersonEmail, FieldValue.Of("a@b.co"))));

        outcome.Should().BeOfType<WriteOutcome.Rejected>().Which.Fields.Should().Equal(FieldName.PersonEmail);
    }

    [Fact]
    public async Task A_throttled_write_waits_and_one_bad_record_stops_no_other()
    {
        await using var running = await RunningTenant.StartAsync();
        running.Tenant.Faults.Add(new FaultRule
        {
            Kind = FaultKind.TooManyRequests,
            Next = 1,
            PathPrefix = $"/crm/v2/tenant/{running.Tenant.Options.TenantId}/customers/{running.Records.Odd.Id}",
        });
        var ids = new[] { running.Records.Household.Id, running.Records.Odd.Id, 1, running.Records.Business.Id };

        var outcomes = await running.Connector.WriteAsync(
            RecordType.Customer, [.. ids.Select(id => Writes.Update(RecordType.Customer, id, (FieldName.HouseholdName, FieldValue.Of($"Name {id}"))))], Token);

        outcomes[0].Should().BeOfType<WriteOutcome.Applied>().Which.Record.Id.Should().Be($"{ids[0]}");
        outcomes[1].Should().BeOfType<WriteOutcome.Retry>().Which.MayHaveApplied.Should().BeFalse();
        outcomes[2].Should().BeOfType<WriteOutcome.Gone>();
        outcomes[3].Should().BeOfType<WriteOutcome.Applied>().Which.Record.Id.Should().Be($"{ids[3]}");
    }
}
