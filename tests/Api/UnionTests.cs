using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hearth.Domain.Entities.Merging;

namespace Hearth.Tests.Api;

/// <summary>Households that operators merge and split.</summary>
public sealed class UnionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Stays = "The households stay as they are";

    public static TheoryData<UnionRefusal> Refusals => [.. Enum.GetValues<UnionRefusal>().Where(refusal => refusal is not UnionRefusal.None)];

    [Fact]
    public async Task A_household_goes_into_another_one()
    {
        using var answer = await PostAsync("h-1/merge", """{"into":"h-2","by":"kim"}""");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await BodyAsync(answer)).GetProperty("household").GetString().Should().Be("h-2");
        api.Calls.Of<RegistrarCalls.Merge>().Should().ContainSingle(call => call.From == "h-1").Which
            .Should().Be(new RegistrarCalls.Merge("h-1", "h-2", UnionCause.Review("operator kim")));
    }

    [Fact]
    public async Task Records_get_a_household_of_their_own()
    {
        using var answer = await PostAsync("h-3/split", """{"records":["tenant/customer/7","portal/contact/a/b"],"by":"kim"}""");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await BodyAsync(answer)).GetProperty("household").GetString().Should().Be(TestRegistrarGrain.Parted);
        var call = api.Calls.Of<RegistrarCalls.Split>().Should().ContainSingle(call => call.Household == "h-3").Subject;
        call.Records.Should().Equal("tenant/customer/7", "portal/contact/a/b");
        call.Cause.Should().Be(UnionCause.Review("operator kim"));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_is_not_merged_says_why(UnionRefusal refusal)
    {
        using var answer = await PostAsync($"{TestRegistrarGrain.Refusing(refusal)}/merge", """{"into":"h-2","by":"kim"}""");

        await ShouldBeAsync(answer, HttpStatusCode.Conflict, Stays);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_is_not_split_says_why(UnionRefusal refusal)
    {
        using var answer = await PostAsync($"{TestRegistrarGrain.Refusing(refusal)}/split", """{"records":["tenant/customer/7"],"by":"kim"}""");

        await ShouldBeAsync(answer, HttpStatusCode.Conflict, Stays);
    }

    [Theory]
    [InlineData("h-1/merge", """{"by":"kim"}""", "into")]
    [InlineData("h-1/merge", """{"into":"h-2"}""", "by")]
    [InlineData("h-1/merge", """{"into":"h-2","by":" "}""", "by")]
    [InlineData("h-1/merge", """{"into":"j-2","by":"kim"}""", "into")]
    [InlineData("h-1/merge", """{"into":"2","by":"kim"}""", "into")]
    [InlineData("j-1/merge", """{"into":"h-2","by":"kim"}""", "id")]
    [InlineData("h-1/split", """{"by":"kim"}""", "records")]
    [InlineData("h-1/split", """{"records":[],"by":"kim"}""", "records")]
    [InlineData("h-1/split", """{"records":["tenant/customer/7"]}""", "by")]
    [InlineData("h-1/split", """{"records":["customer/7"],"by":"kim"}""", "records")]
    [InlineData("h-1/split", """{"records":["tenant//7"],"by":"kim"}""", "records")]
    [InlineData("h-1/split", """{"records":[null],"by":"kim"}""", "records")]
    [InlineData("j-1/split", """{"records":["tenant/customer/7"],"by":"kim"}""", "id")]
    public async Task Bad_bodies_are_named(string path, string body, string parameter)
    {
        using var answer = await PostAsync(path, body);

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, $"The parameter '{parameter}' is not accepted");
    }

    [Fact]
    public async Task So_many_records_are_not_split_at_once()
    {
        using var answer = await PostAsync(
            "h-1/split", JsonSerializer.Serialize(new { records = Enumerable.Range(0, 501).Select(id => $"tenant/customer/{id}"), by = "kim" }));

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, "The parameter 'records' is not accepted");
    }

    [Theory]
    [InlineData("h-1/merge", "")]
    [InlineData("h-1/merge", "{")]
    [InlineData("h-1/split", """{"records":"tenant/customer/7","by":"kim"}""")]
    public async Task What_is_no_such_body_is_a_problem(string path, string body)
    {
        using var answer = await PostAsync(path, body);

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, "Bad Request");
    }

    [Theory]
    [InlineData("merge", """{"into":"h-2","by":"kim"}""")]
    [InlineData("split", """{"records":["tenant/customer/7"],"by":"kim"}""")]
    public async Task An_account_that_nobody_has_is_a_problem(string path, string body)
    {
        using var content = Json(body);
        using var answer = await api.Client.PostAsync($"/v1/accounts/nobody/households/h-1/{path}", content, TestContext.Current.CancellationToken);

        await ShouldBeAsync(answer, HttpStatusCode.NotFound, "There is no such account");
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task ShouldBeAsync(HttpResponseMessage answer, HttpStatusCode status, string title)
    {
        answer.StatusCode.Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await BodyAsync(answer)).GetProperty("title").GetString().Should().Be(title);
    }

    private static Task<JsonElement> BodyAsync(HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> PostAsync(string path, string body)
    {
        using var content = Json(body);
        return await api.Client.PostAsync($"/v1/accounts/{ApiFixture.Account}/households/{path}", content, TestContext.Current.CancellationToken);
    }
}
