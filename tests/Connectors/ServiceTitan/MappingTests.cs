using System.Collections.Frozen;
using System.Text.Json;
using CsCheck;
using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Reference;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.ServiceTitan;

public sealed class MappingTests
{
    private static readonly DateTimeOffset ReadAt = new(2026, 11, 23, 22, 0, 0, TimeSpan.Zero);
    private static readonly MappingContext Context = new(new ConnectionId("st-main"), "US", ReadAt);

    private static readonly ReferenceNames Names = new(
        new Dictionary<long, string> { [1] = "Lexington HVAC" }.ToFrozenDictionary(),
        new Dictionary<long, string> { [2] = "Google Ads" }.ToFrozenDictionary(),
        new Dictionary<long, string> { [3] = "No heat" }.ToFrozenDictionary());

    [Fact]
    public void A_residential_customer_is_a_household_and_its_first_person()
    {
        var observation = CustomerMapping.Map(Customer("""
            {"id":77,"active":true,"name":"John & Mary Smith","type":"Residential","doNotMail":true,
             "address":{"street":" 12  Oak St","unit":null,"city":"Lexington","state":"KY","zip":"40502","country":"USA","latitude":1,"longitude":2},
             "modifiedOn":"2026-11-01T10:00:00.1234567Z","mergedToId":null,"futureField":{"a":1},
             "externalData":[{"key":"other","value":"x"},{"key":"hearth_household_id","value":"h-01abc"}]}
            """), Context);

        observation.Record.ToString().Should().Be("st-main/customer/77");
        observation.ModifiedAt.Should().Be(new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.Zero).AddTicks(1_234_567));
        observation.State.Should().Be(RecordState.Live);
        observation.Stored.Should().Be(new StoredIdentity(new EntityId("h-01abc"), null));
        observation.Findings.Should().BeEmpty();
        Values(observation).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            [FieldName.HouseholdName] = "John & Mary Smith",
            [FieldName.HouseholdType] = "residential",
            [FieldName.HouseholdAddress] = new PostalAddress("12 Oak St", "", "Lexington", "KY", "40502", "USA").ToValue().Text,
            [FieldName.HouseholdDoNotMail] = "true",
            [FieldName.PersonFirstName] = "John",
            [FieldName.PersonLastName] = "Smith",
        });
        observation.Fields.Should().OnlyContain(field => !field.Time.IsCertain && field.Time.At == observation.ModifiedAt);
    }

    [Fact]
    public void A_commercial_customer_has_no_person()
    {
        var observation = CustomerMapping.Map(Customer("""{"id":77,"name":"Smith & Sons","type":"Commercial"}"""), Context);

        Values(observation).Keys.Should().NotContain([FieldName.PersonFirstName, FieldName.PersonLastName]);
    }

    [Fact]
    public void A_line_of_one_word_says_nothing_of_a_first_name()
    {
        var observation = CustomerMapping.Map(Customer("""{"id":77,"name":"Smith","type":"Residential"}"""), Context);

        Values(observation).Should().Contain(FieldName.PersonLastName, "Smith").And.NotContainKey(FieldName.PersonFirstName);
    }

    [Fact]
    public void A_merged_customer_is_archived_and_names_its_survivor()
    {
        var observation = CustomerMapping.Map(
            Customer("""{"id":77,"active":false,"name":"John Smith","type":"Residential","mergedToId":78}"""), Context);

        observation.State.Should().Be(RecordState.Archived);
        observation.Traits.Should().Contain(TraitName.MergedTo, "78");
    }

    [Fact]
    public void An_odd_value_is_a_finding_of_its_field_only()
    {
        var observation = CustomerMapping.Map(
            Customer("""{"id":"77","name":12,"type":"Municipal","doNotMail":"perhaps","modifiedOn":"whenever"}"""), Context);

        observation.Findings.Select(finding => finding.Field).Should().BeEquivalentTo(FieldName.HouseholdType, FieldName.HouseholdDoNotMail);
        Values(observation)[FieldName.HouseholdName].Should().Be("12");
        observation.ModifiedAt.Should().Be(ReadAt);
    }

    [Theory]
    [InlineData("Email", " Ann@Example.com ", FieldName.PersonEmail, "ann@example.com")]
    [InlineData("Phone", "(859) 555-0100", FieldName.PersonPhone, "+18595550100")]
    [InlineData("MobilePhone", "8595550100", FieldName.PersonMobile, "+18595550100")]
    public void A_contact_is_one_value_with_a_certain_time(string type, string value, string field, string canonical)
    {
        var observation = ContactMapping.Map(
            Contact($$"""{"id":5,"customerId":77,"active":true,"type":"{{type}}","value":"{{value}}","modifiedOn":"2026-11-01T10:00:00Z"}"""), null, Context);

        observation!.Parent!.Value.ToString().Should().Be("st-main/customer/77");
        observation.Fields.Should().ContainSingle().Which.Should().Be(
            new ObservedField(field, FieldValue.Of(canonical), SourceTime.Certain(new(2026, 11, 1, 10, 0, 0, TimeSpan.Zero))));
    }

    [Theory]
    [InlineData("Fax")]
    [InlineData("Pigeon")]
    [InlineData(null)]
    public void Other_kinds_of_contact_are_passed_over(string? type) =>
        ContactMapping.Map(new ContactRow { Id = 5, Type = type, Value = "1" }, null, Context).Should().BeNull();

    [Fact]
    public void An_invalid_number_is_a_finding_and_a_deleted_contact_is_archived()
    {
        var observation = ContactMapping.Map(Contact("""{"id":5,"customerId":77,"active":false,"type":"Phone","value":"ask"}"""), null, Context);

        observation!.State.Should().Be(RecordState.Archived);
        observation.Fields.Should().BeEmpty();
        observation.Findings.Should().ContainSingle().Which.Code.Should().Be(FindingCode.InvalidPhone);
    }

    [Fact]
    public void A_job_has_names_for_what_it_points_to()
    {
        var observation = JobMapping.Map(Job("""
            {"id":9,"jobNumber":"J-9","customerId":77,"jobStatus":"In Progress","completedOn":null,"businessUnitId":1,"jobTypeId":3,
             "campaignId":2,"total":1250.5,"summary":"<p>No heat</p><p>Dog &amp; cat</p>","modifiedOn":"2026-11-01T10:00:00Z",
             "externalData":[{"key":"hearth_job_id","value":"j-01abc"}]}
            """), Names, Context);

        observation.Parent!.Value.ToString().Should().Be("st-main/customer/77");
        observation.Stored!.Entity.Should().Be(new EntityId("j-01abc"));
        observation.Findings.Should().BeEmpty();
        Values(observation).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            [FieldName.JobNumber] = "J-9",
            [FieldName.JobStatus] = "InProgress",
            [FieldName.JobType] = "No heat",
            [FieldName.JobBranch] = "Lexington HVAC",
            [FieldName.JobCampaign] = "Google Ads",
            [FieldName.JobCompletedAt] = "",
            [FieldName.JobTotal] = "1250.50",
            [FieldName.JobSummary] = "No heat\nDog & cat",
            [FieldName.JobCustomer] = "st-main/customer/77",
        });
    }

    [Fact]
    public void A_job_that_points_to_nothing_known_has_findings()
    {
        var observation = JobMapping.Map(
            Job("""{"id":9,"jobStatus":"Paused","businessUnitId":10,"jobTypeId":11,"campaignId":12,"total":"n/a","completedOn":"soon"}"""), Names, Context);

        observation.Findings.Select(finding => finding.Field).Should().BeEquivalentTo(
            FieldName.JobStatus, FieldName.JobType, FieldName.JobBranch, FieldName.JobCampaign, FieldName.JobTotal, FieldName.JobCompletedAt);
        observation.Parent.Should().BeNull();
    }

    [Fact]
    public void An_appointment_hangs_on_its_job()
    {
        var observation = AppointmentMapping.Map(
            JsonSerializer.Deserialize<AppointmentRow>(
                """{"id":4,"jobId":9,"active":false,"start":"2026-12-01T14:00:00Z","status":"Working","modifiedOn":"2026-11-01T10:00:00Z"}""",
                WireJson.Default.Options)!,
            Context);

        observation.Parent!.Value.ToString().Should().Be("st-main/job/9");
        observation.State.Should().Be(RecordState.Archived);
        Values(observation).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            [FieldName.AppointmentStart] = "2026-12-01T14:00:00.000Z",
            [FieldName.AppointmentStatus] = "Working",
        });
    }

    [Fact]
    public void Any_text_maps_without_failing_and_every_value_is_canonical()
    {
        Gen.Select(Gen.String[0, 20], Gen.String[0, 20], Gen.String[0, 20]).Sample((name, street, phone) =>
        {
            var customer = CustomerMapping.Map(
                new CustomerRow { Id = 1, Name = name, Type = "Residential", Address = new AddressDocument { Street = street, City = phone } }, Context);
            var contact = ContactMapping.Map(new ContactRow { Id = 2, Type = "Phone", Value = phone }, customer.Record, Context)!;
            var address = customer.Fields.Single(field => field.Field == FieldName.HouseholdAddress).Value;
            return (PostalAddress.From(address)?.ToValue() ?? FieldValue.Empty) == address
                && contact.Fields.Length + contact.Findings.Length == 1;
        });
    }

    private static Dictionary<string, string> Values(Observation observation) =>
        observation.Fields.ToDictionary(field => field.Field, field => field.Value.Text);

    private static CustomerRow Customer(string json) => JsonSerializer.Deserialize(json, WireJson.Default.CustomerRow)!;

    private static ContactRow Contact(string json) => JsonSerializer.Deserialize(json, WireJson.Default.ContactRow)!;

    private static JobRow Job(string json) => JsonSerializer.Deserialize(json, WireJson.Default.JobRow)!;
}
