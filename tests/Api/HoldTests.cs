using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hearth.Domain.Entities;

namespace Hearth.Tests.Api;

public sealed class HoldTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_hold_is_released()
    {
        using var answer = await ReleaseAsync("h-1", new { hold = "forgotten tenant/customer/1", by = "kim", reason = "She called." });

        answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData(ReleaseRefusal.UnknownHousehold, HttpStatusCode.NotFound, "There is no such household")]
    [InlineData(ReleaseRefusal.UnknownHold, HttpStatusCode.NotFound, "There is no such hold")]
    [InlineData(ReleaseRefusal.Forwarded, HttpStatusCode.Conflict, "The household stays held")]
    [InlineData(ReleaseRefusal.Asked, HttpStatusCode.Conflict, "The household stays held")]
    [InlineData(ReleaseRefusal.Marked, HttpStatusCode.Conflict, "The household stays held")]
    public async Task What_is_not_released_says_why(ReleaseRefusal refusal, HttpStatusCode status, string title)
    {
        using var answer = await ReleaseAsync("h-1", new { hold = refusal.ToString(), by = "kim" });

        await ShouldBeAsync(answer, status, title);
    }

    [Theory]
    [InlineData("h-1", """{"by":"kim"}""", "hold")]
    [InlineData("h-1", """{"hold":"forgotten"}""", "by")]
    [InlineData("j-1", """{"hold":"forgotten","by":"kim"}""", "id")]
    public async Task Bad_bodies_are_named(string household, string body, string parameter)
    {
        using var answer = await ReleaseAsync(household, JsonSerializer.Deserialize<JsonElement>(body));

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, $"The parameter '{parameter}' is not accepted");
    }

    private static async Task ShouldBeAsync(HttpResponseMessage answer, HttpStatusCode status, string title)
    {
        answer.StatusCode.Should().Be(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("title").GetString().Should().Be(title);
    }

    private Task<HttpResponseMessage> ReleaseAsync(string household, object body) => api.Client.PostAsJsonAsync(
        $"/v1/accounts/{ApiFixture.Account}/households/{household}/holds/release", body, TestContext.Current.CancellationToken);
}
