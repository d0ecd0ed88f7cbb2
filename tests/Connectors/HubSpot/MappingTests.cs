using CsCheck;
using Hearth.Connectors.Canonical;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class MappingTests
{
    private static readonly JobStages Stages = new("71", JobStages.All.ToDictionary(stage => stage.Status, stage => $"s-{stage.Status}"));
    private static readonly MappingContext Context = new("US", Stages);
    private static readonly DateTimeOffset Created = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Updated = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly Reader Reader = new(new ConnectionId("portal"), "77", Updated.AddSeconds(5));

    private static readonly Gen<string> Line = Gen.String[Gen.Char[" abcXYZ0189'-.#&é"], 0, 20];
    private static readonly Gen<FieldValue> Text = Line.Select(text => Canonicalize.Text(text).Value);
    private static readonly Gen<FieldValue> Phone = Gen.Int[0, 9_999].Select(last => Canonicalize.Phone($"206555{last:0000}", "US").Value);
    private static readonly Gen<FieldValue> Instant =
        Gen.Long[0, 4_000_000_000_000].Select(milliseconds => Canonicalize.Instant(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)).Value);

    private static readonly Gen<FieldValue> Address =
        Gen.Select(Line, Line, Line, Line, Line, Line).Select(parts => new PostalAddress(parts.Item1, parts.Item2, parts.Item3, parts.Item4, parts.Item5, parts.Item6).ToValue());

    private static readonly Dictionary<string, Gen<FieldValue>> Values = new()
    {
        [FieldName.PersonFirstName] = Text,
        [FieldName.PersonLastName] = Text,
        [FieldName.PersonEmail] = Gen.Int[0, 999].Select(number => FieldValue.Of($"person{number}@example.com")),
        [FieldName.PersonPhone] = Phone,
        [FieldName.PersonMobile] = Phone.Select(phone => FieldValue.Of($"{phone};ext=12")),
        [FieldName.HouseholdName] = Text,
        [FieldName.HouseholdType] = Gen.OneOf(FieldValue.Of("residential"), FieldValue.Of("commercial")),
        [FieldName.HouseholdDoNotMail] = Gen.Bool.Select(FieldValue.Of),
        [FieldName.HouseholdAddress] = Address,
        [FieldName.JobNumber] = Text,
        [FieldName.JobStatus] = Gen.OneOf([.. JobStages.All.Select(stage => FieldValue.Of(stage.Status))]),
        [FieldName.JobType] = Text,
        [FieldName.JobBranch] = Text,
        [FieldName.JobCampaign] = Text,
        [FieldName.JobScheduledStart] = Instant,
        [FieldName.JobCompletedAt] = Instant,
        [FieldName.JobTotal] = Gen.Int[-1_000_000, 1_000_000].Select(cents => Canonicalize.Money(cents / 100m).Value),
        [FieldName.JobSummary] = Text,
    };

    public static TheoryData<string, string> AllFields { get; } =
        [.. RecordMappings.All.SelectMany(mapping => mapping.Fields.Select(field => (mapping.Type, field.Field)))];

    [Theory]
    [MemberData(nameof(AllFields))]
    public void What_is_written_reads_back_as_the_same_value(string type, string field)
    {
        var mapping = RecordMappings.Of(type).OfField(field)!;
        Gen.Frequency((9, Values[field]), (1, Gen.Const(FieldValue.Empty))).Sample(value =>
        {
            var written = mapping.ValuesOf(value, Context);

            var read = mapping.Read([.. written!.Value.Cast<string?>()], Context);

            read.IsValid.Should().BeTrue();
            read.Value.Should().Be(value);
        });
    }

    [Fact]
    public void A_bad_value_is_parked_and_the_others_go_through()
    {
        var observation = Contact(new() { ["email"] = "not an address", ["phone"] = "call me", ["firstname"] = " Ann " })!;

        observation.Findings.Select(finding => finding.Field).Should().BeEquivalentTo(FieldName.PersonEmail, FieldName.PersonPhone);
        observation.Findings.Should().OnlyContain(finding => !finding.Accepted.Contains("call me") && !finding.Accepted.Contains("not an address"));
        observation.Fields.Single(field => field.Field == FieldName.PersonFirstName).Value.Text.Should().Be("Ann");
    }

    [Fact]
    public void A_property_that_is_absent_is_empty()
    {
        var observation = Contact([])!;

        observation.Fields.Should().HaveCount(ContactMapping.Table.Fields.Length).And.OnlyContain(field => field.Value.IsEmpty);
    }

    [Fact]
    public void Without_histories_times_are_intervals_that_a_second_read_can_refine()
    {
        var observation = Contact(new() { ["firstname"] = "Ann" })!;

        observation.CanRefine.Should().BeTrue();
        observation.Fields.Should().OnlyContain(field => field.Time == SourceTime.NotAfter(Updated));
    }

    [Fact]
    public void With_histories_times_are_certain_and_a_composite_takes_its_latest_part()
    {
        var observation = Contact(
            new() { ["firstname"] = "Ann", ["city"] = "Kent", ["zip"] = "98030" },
            new()
            {
                ["firstname"] = [Value("Ann", 3, "INTEGRATION", "77"), Value("An", 1, "CRM_UI", "userId:1")],
                ["city"] = [Value("Kent", 5, "CRM_UI", "userId:1")],
                ["zip"] = [Value("98030", 4, "INTEGRATION", "77")],
                ["email"] = [],
            })!;

        observation.CanRefine.Should().BeFalse();
        Field(observation, FieldName.PersonFirstName).Should().Be(
            new ObservedField(FieldName.PersonFirstName, FieldValue.Of("Ann"), SourceTime.Certain(Created.AddHours(3)), ValueWriter.Hearth));
        Field(observation, FieldName.HouseholdAddress).Time.Should().Be(SourceTime.Certain(Created.AddHours(5)));
        Field(observation, FieldName.HouseholdAddress).Writer.Should().Be(ValueWriter.SomebodyElse);
        Field(observation, FieldName.PersonEmail).Writer.Should().Be(ValueWriter.Unknown, "nobody ever set it");
        Field(observation, FieldName.PersonEmail).Time.Should().Be(SourceTime.Certain(Created));
    }

    [Theory]
    [InlineData("INTEGRATION", "77", ValueWriter.Hearth)]
    [InlineData("INTEGRATION", "78", ValueWriter.SomebodyElse)]
    [InlineData("INTEGRATION", null, ValueWriter.Unknown)]
    [InlineData("CRM_UI", "userId:1", ValueWriter.SomebodyElse)]
    [InlineData("AUTOMATION_PLATFORM", "12", ValueWriter.SomebodyElse)]
    [InlineData("MERGE_OBJECTS", "77", ValueWriter.Unknown)]
    [InlineData("API", "77", ValueWriter.Unknown)]
    [InlineData(null, null, ValueWriter.Unknown)]
    public void A_writer_is_known_only_where_the_source_leaves_no_doubt(string? source, string? sourceId, ValueWriter writer) =>
        PropertyEvidence.WriterOf(source, sourceId, "77").Should().Be(writer);

    [Fact]
    public void Without_our_apps_id_no_app_is_known_to_be_another() =>
        PropertyEvidence.WriterOf("INTEGRATION", "78", "0").Should().Be(ValueWriter.Unknown);

    [Theory]
    [InlineData("h-1", "h-1:p2", "h-1", "p2", false)]
    [InlineData(null, "h-1:p2", "h-1", "p2", true)]
    [InlineData("h-1", null, "h-1", null, true)]
    [InlineData("h-1", "h-1:", "h-1", null, true)]
    [InlineData("h-2", "h-1:p2", "h-2", null, true)]
    [InlineData("H 1", "x", null, null, false)]
    [InlineData("j-1", null, null, null, false)]
    [InlineData(null, null, null, null, false)]
    public void The_stored_identity_is_what_both_ids_agree_on(string? household, string? person, string? entity, string? part, bool isDamaged)
    {
        var stored = Contact(new() { ["hearth_household_id"] = household, ["hearth_person_id"] = person })!.Stored!;

        (stored.Entity?.Value, stored.Part, stored.IsDamaged).Should().Be((entity, part, isDamaged));
    }

    [Fact]
    public void A_contact_without_our_ids_still_names_its_customer() =>
        Contact(new() { ["st_customer_id"] = "tenant:12" })!.Stored.Should().Be(
            new StoredIdentity(null, null, new RecordRef(new ConnectionId("tenant"), RecordType.Customer, "12")));

    [Theory]
    [InlineData("j-1", "71", true, "j-1")]
    [InlineData("j-1", "default", false, null)]
    [InlineData("", "71", true, null)]
    [InlineData("h-1", "71", true, null)]
    [InlineData("j-1", "", false, null)]
    public void Deals_in_our_pipeline_are_observed_and_only_those_with_our_id_name_a_job(string job, string pipeline, bool isObserved, string? entity)
    {
        var observation = Observe(
            DealMapping.Table, new() { ["hearth_job_id"] = job, ["st_job_id"] = "tenant:7", ["pipeline"] = pipeline, ["dealstage"] = "s-Hold" }, null);

        (observation is not null).Should().Be(isObserved);
        (observation?.Stored?.Entity?.Value).Should().Be(entity);
        (observation?.Stored?.Counterpart is not null).Should().Be(entity is not null, "a copy of a deal names the job too");
    }

    [Fact]
    public void A_stage_that_stands_for_no_status_is_a_finding()
    {
        var observation = Observe(DealMapping.Table, new() { ["hearth_job_id"] = "j-1", ["pipeline"] = "71", ["dealstage"] = "parked" }, null)!;

        observation.Findings.Should().ContainSingle().Which.Code.Should().Be(FindingCode.UnknownOption);
    }

    private static ObservedField Field(Observation observation, string field) => observation.Fields.Single(candidate => candidate.Field == field);

    private static Observation? Contact(Dictionary<string, string?> properties, Dictionary<string, List<HistoryValue>>? histories = null) =>
        Observe(ContactMapping.Table, properties, histories);

    private static Observation? Observe(
        RecordMapping mapping, Dictionary<string, string?> properties, Dictionary<string, List<HistoryValue>>? histories) =>
        RecordReading.Observe(
            mapping,
            new ObjectRecord { Id = "1", Properties = properties, PropertiesWithHistory = histories, CreatedAt = Created, UpdatedAt = Updated },
            Context,
            Reader);

    private static HistoryValue Value(string value, int hour, string source, string sourceId) =>
        new() { Value = value, Timestamp = Created.AddHours(hour), SourceType = source, SourceId = sourceId };
}
