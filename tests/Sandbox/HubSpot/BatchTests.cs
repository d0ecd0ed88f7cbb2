using System.Text.Json.Nodes;

namespace Hearth.Tests.Sandbox.HubSpot;

public sealed class BatchTests
{
    private const string Contacts = "/crm/objects/2026-03/contacts";

    [Fact]
    public async Task Without_trace_ids_one_bad_row_refuses_the_whole_creation()
    {
        await using var portal = await RunningPortal.StartAsync();
        var taken = await portal.CreateContactAsync("taken@example.com");
        var refused = await portal.CallAsync(
            "POST", $"{Contacts}/batch/create", """{"inputs":[{"properties":{"email":"new@example.com"}},{"properties":{"email":"taken@example.com"}}]}""");
        refused.Status.Should().Be(409);
        refused.Json!["message"]!.GetValue<string>().Should().Be($"Contact already exists. Existing ID: {taken}");
        portal.Portal.Records("contacts").Should().HaveCount(1);
    }

    [Fact]
    public async Task With_trace_ids_the_good_rows_go_through_and_the_bad_ones_name_theirs()
    {
        await using var portal = await RunningPortal.StartAsync();
        await portal.CreateContactAsync("taken@example.com");
        var mixed = await portal.CallAsync("POST", $"{Contacts}/batch/create", """
            {"inputs":[{"objectWriteTraceId":"one","properties":{"email":"new@example.com"}},
                       {"objectWriteTraceId":"two","properties":{"email":"taken@example.com"}}]}
            """);
        mixed.Status.Should().Be(207, mixed.Text);
        mixed.Json!["results"]!.AsArray().Should().HaveCount(1);
        mixed.Json["results"]![0]!["objectWriteTraceId"]!.GetValue<string>().Should().Be("one");
        mixed.Json["numErrors"]!.GetValue<int>().Should().Be(1);
        mixed.Json["errors"]![0]!["context"]!["objectWriteTraceId"]![0]!.GetValue<string>().Should().Be("two");
        mixed.Json["errors"]![0]!["category"]!.GetValue<string>().Should().Be("CONFLICT");
    }

    [Fact]
    public async Task Upserting_by_a_unique_property_is_idempotent_and_fails_row_by_row()
    {
        await using var portal = await RunningPortal.StartAsync();
        await AddUniquePropertyAsync(portal);
        const string Inputs = """
            {"inputs":[{"id":"t:1","idProperty":"st_customer_id","properties":{"firstname":"Ann"}},
                       {"id":"t:2","idProperty":"st_customer_id","properties":{"firstname":"Bob","email":"bad"}}]}
            """;
        var first = await portal.CallAsync("POST", $"{Contacts}/batch/upsert", Inputs);
        first.Status.Should().Be(207, first.Text);
        first.Json!["results"]![0]!["new"]!.GetValue<bool>().Should().BeTrue();
        first.Json["errors"]![0]!["context"]!["ids"]![0]!.GetValue<string>().Should().Be("t:2");
        var second = await portal.CallAsync("POST", $"{Contacts}/batch/upsert", Inputs);
        second.Json!["results"]![0]!["new"]!.GetValue<bool>().Should().BeFalse();
        portal.Portal.Records("contacts").Should().HaveCount(1);
        var counters = portal.Portal.Counters.Snapshot(includeWrites: true);
        counters.Created["contacts"].Should().Be(1);
        counters.UnchangedRecordWrites.Should().Be(1);
        counters.Writes.Single(write => write.Property == "firstname").Should().Match<Hearth.Sandbox.Faults.WriteTally>(write => write.Writes == 2 && write.Changes == 1);
    }

    [Fact]
    public async Task Upserting_by_email_has_no_partial_success()
    {
        await using var portal = await RunningPortal.StartAsync();
        var refused = await portal.CallAsync("POST", $"{Contacts}/batch/upsert", """
            {"inputs":[{"id":"a@example.com","idProperty":"email","properties":{"firstname":"Ann"}},
                       {"id":"b@example.com","idProperty":"email","properties":{"lifecyclestage":"dreamer"}}]}
            """);
        refused.Status.Should().Be(400);
        portal.Portal.Records("contacts").Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_key_twice_in_a_batch_is_refused()
    {
        await using var portal = await RunningPortal.StartAsync();
        await AddUniquePropertyAsync(portal);
        var refused = await portal.CallAsync("POST", $"{Contacts}/batch/upsert", """
            {"inputs":[{"id":"t:1","idProperty":"st_customer_id","properties":{"firstname":"Ann"}},
                       {"id":"t:1","idProperty":"st_customer_id","properties":{"firstname":"Bob"}}]}
            """);
        refused.Status.Should().Be(400);
        refused.Json!["category"]!.GetValue<string>().Should().Be("VALIDATION_ERROR");
    }

    [Fact]
    public async Task Many_callers_upserting_one_key_at_once_make_one_record()
    {
        await using var portal = await RunningPortal.StartAsync();
        await AddUniquePropertyAsync(portal);
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => portal.CallAsync(
            "POST", $"{Contacts}/batch/upsert", $$$"""{"inputs":[{"id":"t:1","idProperty":"st_customer_id","properties":{"firstname":"n{{{number}}}"}}]}""")));
        answers.Should().OnlyContain(answer => answer.Status == 200);
        answers.Count(answer => answer.Json!["results"]![0]!["new"]!.GetValue<bool>()).Should().Be(1);
        portal.Portal.Records("contacts").Should().HaveCount(1);
    }

    [Theory]
    [InlineData("update", "email")]
    [InlineData("upsert", "firstname")]
    public async Task A_property_that_is_not_unique_is_no_key(string operation, string idProperty)
    {
        await using var portal = await RunningPortal.StartAsync();
        var refused = await portal.CallAsync(
            "POST", $"{Contacts}/batch/{operation}", $$$"""{"inputs":[{"id":"x","idProperty":"{{{idProperty}}}","properties":{}}]}""");
        refused.Status.Should().Be(400);
        refused.Json!["message"]!.GetValue<string>().Should().Be("Unable to perform update/upsert by non-unique 0-1 property");
    }

    [Fact]
    public async Task Reading_tells_the_missing_ids_and_shows_histories()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = await portal.CreateContactAsync("a@example.com");
        var read = await portal.CallAsync(
            "POST", $"{Contacts}/batch/read", $$"""{"inputs":[{"id":"{{id}}"},{"id":"12"}],"properties":["email"],"propertiesWithHistory":["email"]}""");
        read.Status.Should().Be(207);
        read.Json!["results"]![0]!["propertiesWithHistory"]!["email"]!.AsArray().Should().HaveCount(1);
        read.Json["errors"]![0]!["context"]!["ids"]![0]!.GetValue<string>().Should().Be("12");
    }

    [Fact]
    public async Task A_batch_holds_at_most_a_hundred_inputs()
    {
        await using var portal = await RunningPortal.StartAsync();
        var inputs = new JsonArray([.. Enumerable.Range(0, 101).Select(number => (JsonNode)new JsonObject { ["id"] = number.ToString() })]);
        var refused = await portal.CallAsync("POST", $"{Contacts}/batch/read", new JsonObject { ["inputs"] = inputs }.ToJsonString());
        refused.Status.Should().Be(400);
    }

    [Theory]
    [InlineData(50, """["email"]""", 207)]
    [InlineData(51, """["email"]""", 400)]
    [InlineData(51, "[]", 207)]
    public async Task A_batch_read_with_histories_holds_at_most_fifty_inputs(int count, string histories, int status)
    {
        await using var portal = await RunningPortal.StartAsync();
        var inputs = string.Join(',', Enumerable.Range(0, count).Select(number => $$"""{"id":"{{number}}"}"""));
        var read = await portal.CallAsync("POST", $"{Contacts}/batch/read", $$"""{"inputs":[{{inputs}}],"propertiesWithHistory":{{histories}}}""");
        read.Status.Should().Be(status, read.Text);
        read.Json!["message"]?.GetValue<string>().Should().Be("Invalid input: the batch is limited to 50 inputs");
    }

    private static async Task AddUniquePropertyAsync(RunningPortal portal)
    {
        var made = await portal.CallAsync("POST", "/crm/properties/2026-03/contacts", """
            {"name":"st_customer_id","label":"ServiceTitan customer","type":"string","fieldType":"text","groupName":"contactinformation","hasUniqueValue":true}
            """);
        made.Status.Should().Be(201, made.Text);
    }
}
