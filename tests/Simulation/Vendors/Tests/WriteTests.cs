using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.Tests;

public sealed class WriteTests
{
    private const string Email = "mary@example.com";
    private static readonly EntityId Household = new("h-1");
    private static readonly FieldValue Address = new PostalAddress("1 Main St", "", "Columbus", "OH", "43004", "").ToValue();

    [Fact]
    public void A_lost_answer_leaves_one_customer_when_the_next_attempt_looks_first()
    {
        var (once, lost) = (0, 0);
        for (var seed = 1; seed <= 100; seed++)
        {
            var run = VendorRun.With(seed, FaultKind.VendorFailsAfter);
            var write = NewCustomer(run);
            while (Write(run, run.ServiceTitan, write) is WriteOutcome.Retry { MayHaveApplied: var mayHaveApplied, NotBefore: var notBefore })
            {
                mayHaveApplied.Should().BeTrue();
                notBefore.Should().BeAfter(run.World.Now);
                write = write with { VerifyFirst = true };
                lost++;
            }

            run.ServiceTitan.Records.Where(record => record.Record.Type == RecordType.Customer).Should().ContainSingle("seed {0}", seed)
                .Which.Stored!.Entity.Should().Be(Household);
            once++;
        }

        once.Should().Be(100);
        lost.Should().BePositive();
    }

    [Fact]
    public void Two_attempts_that_do_not_look_make_two_customers()
    {
        var run = VendorRun.Calm(1);
        Write(run, run.ServiceTitan, NewCustomer(run)).Should().BeOfType<WriteOutcome.Applied>();
        Write(run, run.ServiceTitan, NewCustomer(run)).Should().BeOfType<WriteOutcome.Applied>();
        run.ServiceTitan.Journal.Creations.Where(creation => creation.Record.Type == RecordType.Customer && creation.Entity == Household)
            .Should().HaveCount(2);
    }

    [Fact]
    public void Two_attempts_make_one_contact()
    {
        var run = VendorRun.Calm(1);
        var first = Write(run, run.HubSpot, NewContact(run)).Should().BeOfType<WriteOutcome.Applied>().Subject;
        Write(run, run.HubSpot, NewContact(run)).Should().BeOfType<WriteOutcome.Applied>().Which.Record.Should().Be(first.Record);
        run.HubSpot.Journal.Writes.Select(write => write.IsEcho).Should().Equal(false, true);
    }

    [Fact]
    public void A_contact_whose_email_is_taken_is_named()
    {
        var run = VendorRun.Calm(1);
        var taken = run.HubSpot.CreateContact([KeyValuePair.Create(FieldName.PersonEmail, FieldValue.Of(Email))], "lead");
        Write(run, run.HubSpot, NewContact(run)).Should().Be(new WriteOutcome.Exists(taken!.Value));
    }

    [Fact]
    public void A_merged_contact_is_read_under_its_new_id_and_by_the_old_ones()
    {
        var run = VendorRun.Calm(1);
        var one = run.HubSpot.CreateContact([KeyValuePair.Create(FieldName.PersonEmail, FieldValue.Of(Email))], "lead")!.Value;
        var other = run.HubSpot.CreateContact([KeyValuePair.Create(FieldName.PersonLastName, FieldValue.Of("Smith"))], "lead")!.Value;
        var survivor = run.HubSpot.Merge(one, other)!.Value;
        var read = run.Do(() => run.HubSpot.ReadRecordsAsync(RecordType.Contact, [other.Id], CancellationToken.None));
        var contact = ((Outcome<ImmutableArray<Observation>>.Success)read).Value.Should().ContainSingle().Subject;
        contact.Record.Should().Be(survivor);
        contact.Absorbed.Should().BeEquivalentTo([one, other]);
        contact.CanRefine.Should().BeFalse();
        contact.Fields.Should().Contain(field => field.Value == FieldValue.Of(Email) && field.Time.IsCertain && field.Writer == ValueWriter.SomebodyElse);
    }

    [Theory]
    [InlineData(SystemKind.ServiceTitan)]
    [InlineData(SystemKind.HubSpot)]
    public void A_refused_value_is_refused_with_its_field(SystemKind system)
    {
        var run = VendorRun.Calm(1);
        var refused = FieldValue.Of(Refusals.EmailRefusedBy(system, "mary"));
        var outcome = system is SystemKind.HubSpot
            ? Write(run, run.HubSpot, NewContact(run) with { Fields = [new FieldToWrite(FieldName.PersonEmail, refused, 1)] })
            : Write(run, run.ServiceTitan, NewMethod(run, refused));
        outcome.Should().BeOfType<WriteOutcome.Rejected>().Which.Fields.Should().Equal(FieldName.PersonEmail);
    }

    [Fact]
    public void What_a_person_changes_is_in_the_journal_with_both_values()
    {
        var run = VendorRun.Calm(1);
        var contact = run.HubSpot.CreateContact([KeyValuePair.Create(FieldName.PersonEmail, FieldValue.Of(Email))], "lead")!.Value;
        run.HubSpot.Edit(contact, FieldName.PersonEmail, FieldValue.Empty).Should().BeTrue();
        run.HubSpot.Edit(contact, FieldName.PersonEmail, FieldValue.Empty).Should().BeTrue();
        run.HubSpot.Journal.Edits.Should().Equal(
            new PersonEdit(SystemKind.HubSpot, contact, FieldName.PersonEmail, default, FieldValue.Of(Email), run.World.Now),
            new PersonEdit(SystemKind.HubSpot, contact, FieldName.PersonEmail, FieldValue.Of(Email), default, run.World.Now));
    }

    [Fact]
    public void What_the_vendor_fills_in_is_in_the_journal_as_its_own()
    {
        var run = VendorRun.Calm(1);
        Write(run, run.ServiceTitan, NewCustomer(run));
        run.ServiceTitan.Journal.VendorChanges.Select(change => (change.Field, change.New.Text))
            .Should().Contain((FieldName.HouseholdType, "residential")).And.Contain((FieldName.PersonLastName, "Smith"))
            .And.Contain(change => change.Field == FieldName.HouseholdAddress, "the country is filled in")
            .And.NotContain(change => change.Field == FieldName.HouseholdName);
        run.ServiceTitan.Journal.Edits.Should().BeEmpty();
    }

    private static WriteOutcome Write(VendorRun run, IConnector vendor, RecordWrite write) =>
        run.Do(() => vendor.WriteAsync(write.Type, [write], CancellationToken.None)).Single();

    private static RecordWrite NewCustomer(VendorRun run) => New(run.ServiceTitan, RecordType.Customer) with
    {
        Fields =
        [
            new FieldToWrite(FieldName.HouseholdName, FieldValue.Of("Mary Smith"), 1),
            new FieldToWrite(FieldName.HouseholdAddress, Address, 1),
        ],
    };

    private static RecordWrite NewContact(VendorRun run) => New(run.HubSpot, RecordType.Contact) with
    {
        Fields = [new FieldToWrite(FieldName.PersonEmail, FieldValue.Of(Email), 1)],
    };

    private static RecordWrite NewMethod(VendorRun run, FieldValue value)
    {
        var customer = Write(run, run.ServiceTitan, NewCustomer(run)).Should().BeOfType<WriteOutcome.Applied>().Subject.Record;
        return New(run.ServiceTitan, RecordType.CustomerContact) with
        {
            Parent = customer,
            Fields = [new FieldToWrite(FieldName.PersonEmail, value, 1)],
        };
    }

    private static RecordWrite New(IConnector vendor, string type) => new()
    {
        Entity = Household,
        Connection = vendor.Connection,
        Type = type,
        Kind = WriteKind.Create,
        Part = "p1",
        StampIdentity = true,
    };
}
