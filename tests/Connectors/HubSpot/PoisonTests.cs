using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class PoisonTests
{
    private const string Refusal =
        """{"status":"error","category":"VALIDATION_ERROR","message":"no","errors":[{"code":"INVALID_OPTION","context":{"propertyName":["lastname"]}}]}""";

    [Fact]
    public async Task A_batch_that_is_refused_as_a_whole_is_halved_until_the_bad_record_is_alone()
    {
        using var portal = new StubbedPortal(body => body.Contains("poison", StringComparison.Ordinal) ? (400, Refusal) : (200, Written(body)));

        var outcomes = await WriteAsync(portal, Enumerable.Range(1, 100).Select(id => id == 42 ? "poison" : "fine"));

        outcomes.Where((_, place) => place != 41).Should().AllBeOfType<WriteOutcome.Applied>();
        outcomes[41].Should().BeOfType<WriteOutcome.Rejected>().Which.Fields.Should().BeEquivalentTo(FieldName.PersonLastName);
        portal.Bodies.Count.Should().BeLessThanOrEqualTo(15, "a hundred records are halved seven times");
    }

    [Fact]
    public async Task Results_are_matched_by_id_when_they_come_without_marks_and_in_any_order()
    {
        using var portal = new StubbedPortal(body => (200, Written(body, withMarks: false)));

        var outcomes = await WriteAsync(portal, ["a", "b", "c"]);

        outcomes.Select(outcome => ((WriteOutcome.Applied)outcome).Stored[FieldName.PersonLastName].Text).Should().Equal("a", "b", "c");
        portal.Bodies.Should().ContainSingle();
    }

    [Fact]
    public async Task What_a_partial_answer_does_not_name_is_sent_again_alone()
    {
        var answers = 0;
        using var portal = new StubbedPortal(body =>
        {
            if (answers++ > 0)
            {
                return body.Contains("poison", StringComparison.Ordinal) ? (400, Refusal) : (200, Written(body));
            }

            var rest = JsonNode.Parse(Written(body, withMarks: false))!;
            var results = rest["results"]!.AsArray();
            results.Remove(results.Single(row => row!["properties"]!["lastname"]!.GetValue<string>() == "poison"));
            rest["errors"] = JsonNode.Parse($"[{Refusal}]");
            return (207, rest.ToJsonString());
        });

        var outcomes = await WriteAsync(portal, ["a", "poison", "c"]);

        outcomes[1].Should().BeOfType<WriteOutcome.Rejected>();
        outcomes[0].Should().BeOfType<WriteOutcome.Applied>();
        outcomes[2].Should().BeOfType<WriteOutcome.Applied>();
        portal.Bodies.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_record_that_was_merged_answers_under_its_new_id()
    {
        using var portal = new StubbedPortal(body => (200, Written(body).Replace("\"id\":\"1\"", "\"id\":\"999\"", StringComparison.Ordinal)));

        var outcomes = await WriteAsync(portal, ["a", "b"]);

        outcomes[0].Should().BeOfType<WriteOutcome.Applied>().Which.Record.Id.Should().Be("999");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("<html>")]
    [InlineData("null")]
    public async Task An_answer_that_is_no_JSON_leaves_open_what_was_done(string body)
    {
        using var portal = new StubbedPortal(_ => (200, body));

        var outcomes = await WriteAsync(portal, ["a"]);

        outcomes[0].Should().BeOfType<WriteOutcome.Retry>().Which.MayHaveApplied.Should().BeTrue();
    }

    [Fact]
    public async Task Every_attempt_asks_the_quota()
    {
        using var portal = new StubbedPortal(_ => (503, ""));

        await WriteAsync(portal, ["a"]);

        portal.Bodies.Should().HaveCount(3);
        portal.Quota.Asked.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_lost_permission_stops_the_connection_without_repetition()
    {
        using var portal = new StubbedPortal(_ => (403, """{"category":"MISSING_SCOPES"}"""));

        var outcomes = await WriteAsync(portal, ["a", "b"]);

        outcomes.Should().AllBeOfType<WriteOutcome.Stop>();
        portal.Bodies.Should().ContainSingle();
    }

    private static Task<ImmutableArray<WriteOutcome>> WriteAsync(StubbedPortal portal, IEnumerable<string> lastNames) =>
        portal.Connector.WriteAsync(
            RecordType.Contact,
            [.. lastNames.Select((name, place) => Writes.ChangedContact($"{place + 1}", (FieldName.PersonLastName, name)))],
            TestContext.Current.CancellationToken);

    private static string Written(string body, bool withMarks = true)
    {
        var rows = JsonNode.Parse(body)!["inputs"]!.AsArray().Reverse().Select(input => new JsonObject
        {
            ["id"] = input!["id"]!.DeepClone(),
            ["properties"] = input["properties"]!.DeepClone(),
            ["createdAt"] = "2026-01-01T00:00:00Z",
            ["updatedAt"] = "2026-11-23T00:00:00Z",
            ["objectWriteTraceId"] = withMarks ? input["objectWriteTraceId"]!.DeepClone() : null,
        });
        return new JsonObject { ["status"] = "COMPLETE", ["results"] = new JsonArray([.. rows]) }.ToJsonString();
    }
}
