using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hearth.Contracts.Identity;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Tests.Api;

/// <summary>What operators say of cases.</summary>
public sealed class VerdictTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<UnionRefusal> Refusals => [.. Enum.GetValues<UnionRefusal>().Where(refusal => refusal is not UnionRefusal.None)];

    [Theory]
    [InlineData("same", Verdict.Same)]
    [InlineData("different", Verdict.Different)]
    public async Task A_word_on_a_case_is_taken(string word, Verdict verdict)
    {
        using var answer = await PostAsync($$"""{"record":"portal/contact/{{word}}","candidate":"h-2","verdict":"{{word}}","by":"kim","reason":"They said so."}""");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await BodyAsync(answer)).GetProperty("household").GetString().Should().Be("h-2");
        var asked = api.Calls.Of<JudgeRequest>().Should().ContainSingle(call => call.Record.Id == word).Subject;
        (asked.Candidate.Value, asked.Verdict, asked.By, asked.Reason).Should().Be(("h-2", verdict, "kim", "They said so."));
    }

    [Fact]
    public async Task What_is_to_be_ignored_goes_along_as_it_was_typed()
    {
        using var answer = await PostAsync(
            """{"record":"portal/contact/keys","candidate":"h-2","verdict":"different","ignorePhone":"(614) 555-0100","ignoreEmail":"a@b.co","ignoreDomain":"b.co","by":"kim"}""");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        api.Calls.Of<JudgeRequest>().Should().ContainSingle(call => call.Record.Id == "keys").Which.Ignored.Should().Equal(
            new TypedKey(TypedKey.Phone, "(614) 555-0100"), new TypedKey(TypedKey.Email, "a@b.co"), new TypedKey(TypedKey.Domain, "b.co"));
    }

    [Theory]
    [InlineData("ignorePhone", KeyRefusal.Unreadable)]
    [InlineData("ignorePhone", KeyRefusal.OfSeveralRegions)]
    [InlineData("ignoreEmail", KeyRefusal.Unreadable)]
    [InlineData("ignoreDomain", KeyRefusal.OfAProvider)]
    public async Task What_cannot_be_ignored_is_named(string field, KeyRefusal refusal)
    {
        using var answer = await PostAsync($$"""{"record":"portal/contact/1","candidate":"h-2","verdict":"same","{{field}}":"{{refusal}}","by":"kim"}""");

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, $"The parameter '{field}' is not accepted");
    }

    [Theory]
    [InlineData("""{"phone":"614-555-0100"}""", TypedKey.Phone, "614-555-0100", null, null)]
    [InlineData("""{"email":"a@b.co","household":"h-7","person":"p2"}""", TypedKey.Email, "a@b.co", "h-7", "p2")]
    public async Task Whose_a_phone_or_email_is_goes_along(string move, string kind, string text, string? household, string? person)
    {
        using var answer = await PostAsync($$"""{"record":"portal/contact/move-{{kind}}","candidate":"h-2","verdict":"same","move":{{move}},"by":"kim"}""");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        api.Calls.Of<JudgeRequest>().Should().ContainSingle(call => call.Record.Id == $"move-{kind}").Which.Move.Should().Be(
            new MoveRequest(new TypedKey(kind, text), household is null ? null : new EntityId(household), person));
    }

    [Theory]
    [InlineData("same", """{}""", "move.phone")]
    [InlineData("same", """{"phone":"1","email":"a@b.co"}""", "move.email")]
    [InlineData("same", """{"phone":"1","household":"7"}""", "move.household")]
    [InlineData("same", """{"phone":"Unreadable"}""", "move.phone")]
    [InlineData("same", """{"email":"Unreadable"}""", "move.email")]
    [InlineData("same", """{"phone":"1","person":"UnknownHousehold"}""", "move.household")]
    [InlineData("same", """{"phone":"1","person":"UnknownPerson"}""", "move.person")]
    [InlineData("same", """{"email":"a@b.co","person":"NobodyHasIt"}""", "move.email")]
    [InlineData("different", """{"phone":"1"}""", "move")]
    public async Task What_cannot_be_moved_is_named(string verdict, string move, string parameter)
    {
        using var answer = await PostAsync($$"""{"record":"portal/contact/1","candidate":"h-2","verdict":"{{verdict}}","move":{{move}},"by":"kim"}""");

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, $"The parameter '{parameter}' is not accepted");
    }

    [Fact]
    public async Task A_person_who_has_other_values_keeps_them()
    {
        using var answer = await PostAsync(
            """{"record":"portal/contact/1","candidate":"h-2","verdict":"same","move":{"phone":"1","person":"NoRoom"},"by":"kim"}""");

        await ShouldBeAsync(answer, HttpStatusCode.Conflict, "The households stay as they are");
    }

    [Fact]
    public async Task A_case_that_nobody_knows_is_not_there()
    {
        using var answer = await PostAsync($$"""{"record":"portal/contact/1","candidate":"h-{{FixedEntity.Merged}}","verdict":"same","by":"kim"}""");

        await ShouldBeAsync(answer, HttpStatusCode.NotFound, "There is no such case");
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_is_not_done_says_why(UnionRefusal refusal)
    {
        using var answer = await PostAsync(
            $$"""{"record":"portal/contact/1","candidate":"{{TestRegistrarGrain.Refusing(refusal)}}","verdict":"same","by":"kim"}""");

        await ShouldBeAsync(answer, HttpStatusCode.Conflict, "The households stay as they are");
    }

    [Theory]
    [InlineData("""{"candidate":"h-2","verdict":"same","by":"kim"}""", "record")]
    [InlineData("""{"record":"contact/1","candidate":"h-2","verdict":"same","by":"kim"}""", "record")]
    [InlineData("""{"record":"portal/contact/","candidate":"h-2","verdict":"same","by":"kim"}""", "record")]
    [InlineData("""{"record":"portal/contact/1","verdict":"same","by":"kim"}""", "candidate")]
    [InlineData("""{"record":"portal/contact/1","candidate":"2","verdict":"same","by":"kim"}""", "candidate")]
    [InlineData("""{"record":"portal/contact/1","candidate":"j-2","verdict":"same","by":"kim"}""", "candidate")]
    [InlineData("""{"record":"portal/contact/1","candidate":"h-2","by":"kim"}""", "verdict")]
    [InlineData("""{"record":"portal/contact/1","candidate":"h-2","verdict":"perhaps","by":"kim"}""", "verdict")]
    [InlineData("""{"record":"portal/contact/1","candidate":"h-2","verdict":"same"}""", "by")]
    public async Task Bad_bodies_are_named(string body, string parameter)
    {
        using var answer = await PostAsync(body);

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, $"The parameter '{parameter}' is not accepted");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"record":7}""")]
    public async Task What_is_no_such_body_is_a_problem(string body)
    {
        using var answer = await PostAsync(body);

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, "Bad Request");
    }

    private static async Task ShouldBeAsync(HttpResponseMessage answer, HttpStatusCode status, string title)
    {
        answer.StatusCode.Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await BodyAsync(answer)).GetProperty("title").GetString().Should().Be(title);
    }

    private static Task<JsonElement> BodyAsync(HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await api.Client.PostAsync($"/v1/accounts/{ApiFixture.Account}/identity/verdicts", content, TestContext.Current.CancellationToken);
    }
}
