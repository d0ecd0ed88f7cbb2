using System.Net.Http.Json;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Sandbox.HubSpot;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class SetupTests
{
    [Fact]
    public async Task A_new_portal_gets_everything_once()
    {
        await using var portal = await RunningPortal.StartAsync(prepared: false);

        var first = await portal.PrepareAsync();
        portal.Portal.Counters.Reset();
        var second = await portal.PrepareAsync();

        first.Problems.Should().BeEmpty();
        first.Created.Should().Contain("contact property hearth_person_id").And.Contain("deal property hearth_job_id").And.HaveCount(2 + 8 + 10 + 1 + 1);
        second.Created.Should().BeEmpty();
        second.Problems.Should().BeEmpty();
        portal.Calls.Should().Be(5, "an unchanged portal costs two property lists, a list of labels and two looks at the pipelines");
    }

    [Theory]
    [InlineData("hearth_person_id", "number", "number", true)]
    [InlineData("hearth_person_id", "string", "text", false)]
    [InlineData("hearth_household_type", "string", "text", false)]
    public async Task A_property_of_the_wrong_kind_stands_in_the_way_of_its_record_type_only(string name, string type, string fieldType, bool unique)
    {
        await using var portal = await RunningPortal.StartAsync(prepared: false);
        await CreatePropertyAsync(portal, new { name, label = name, type, fieldType, groupName = "contactinformation", hasUniqueValue = unique });

        var report = await portal.PrepareAsync();

        var problem = report.Problems.Should().ContainSingle().Subject;
        problem.RecordType.Should().Be(RecordType.Contact);
        problem.Message.Should().Contain(name);
        report.Created.Should().Contain("deal property hearth_job_id");
    }

    [Fact]
    public async Task A_missing_stage_is_added_to_the_pipeline_that_stands()
    {
        await using var portal = await RunningPortal.StartAsync(prepared: false);
        using var client = new HttpClient { BaseAddress = portal.Options.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", portal.Options.AccessToken);
        var stage = new { label = "Scheduled", displayOrder = 0, metadata = new { probability = "0.5" } };
        var made = await client.PostAsJsonAsync(
            "/crm/v3/pipelines/deals", new { label = "jobs", displayOrder = 1, stages = new[] { stage } }, TestContext.Current.CancellationToken);
        made.EnsureSuccessStatusCode();

        var report = await portal.PrepareAsync();

        report.Created.Where(line => line.StartsWith("deal stage", StringComparison.Ordinal)).Should().HaveCount(5);
        (await portal.WriteAsync(Writes.NewDeal("1")))[0].Should().BeOfType<WriteOutcome.Applied>();
    }

    [Fact]
    public async Task A_subscription_without_further_pipelines_leaves_contacts_alone()
    {
        await using var portal = await RunningPortal.StartAsync(options => options with { Tier = HubSpotTier.Free }, prepared: false);

        var report = await portal.PrepareAsync();

        report.Problems.Should().ContainSingle().Which.RecordType.Should().Be(RecordType.Deal);
        (await portal.WriteAsync(Writes.NewContact("1", (FieldName.PersonFirstName, "Ann"))))[0].Should().BeOfType<WriteOutcome.Applied>();
        (await portal.WriteAsync(Writes.NewDeal("1")))[0].Should().BeOfType<WriteOutcome.Rejected>();
    }

    [Fact]
    public async Task A_wrong_token_stops_the_connection()
    {
        await using var portal = await RunningPortal.StartAsync(prepared: false);
        portal.Options.AccessToken = "wrong";

        var outcome = await portal.Connector.PrepareAsync(TestContext.Current.CancellationToken);

        outcome.Should().BeOfType<Outcome<SetupReport>.Failure>().Which.Reason.Class.Should().Be(FailureClass.StopTheConnection);
    }

    [Fact]
    public async Task A_silo_that_did_not_prepare_reads_the_stages_by_itself()
    {
        await using var portal = await RunningPortal.StartAsync();

        var written = await portal.NewConnector().WriteAsync(RecordType.Deal, [Writes.NewDeal("1")], TestContext.Current.CancellationToken);

        written[0].Should().BeOfType<WriteOutcome.Applied>();
    }

    private static async Task CreatePropertyAsync(RunningPortal portal, object property)
    {
        using var client = new HttpClient { BaseAddress = portal.Options.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", portal.Options.AccessToken);
        var made = await client.PostAsJsonAsync("/crm/v3/properties/contacts", property, TestContext.Current.CancellationToken);
        made.EnsureSuccessStatusCode();
    }
}
