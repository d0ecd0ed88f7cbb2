using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Hearth.Tests.Api;

public sealed class RoleTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Roles_are_said_and_the_person_is_shown()
    {
        using var answer = await SayAsync($"h-{FixedEntity.Known}", "p1", new { roles = new[] { "landlord", "payer" }, by = "kim" });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var person = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        person.GetProperty("id").GetString().Should().Be("p1");
        person.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("role").GetString()).Should().Equal("Landlord", "Payer");
        person.GetProperty("roles")[0].GetProperty("by").GetString().Should().Be("kim");
    }

    [Fact]
    public async Task No_roles_take_back_what_was_said()
    {
        using var answer = await SayAsync($"h-{FixedEntity.Known}", "p1", new { roles = Array.Empty<string>(), by = "kim" });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("h-nobody", "p1", HttpStatusCode.NotFound, "There is no such household")]
    [InlineData("h-" + FixedEntity.Known, "p9", HttpStatusCode.NotFound, "There is no such person")]
    [InlineData("h-" + FixedEntity.Merged, "p1", HttpStatusCode.Conflict, "The household is another one's now")]
    public async Task Somebody_who_is_not_there_is_named(string household, string person, HttpStatusCode status, string title)
    {
        using var answer = await SayAsync(household, person, new { roles = new[] { "payer" }, by = "kim" });

        await ShouldBeAsync(answer, status, title);
    }

    [Theory]
    [InlineData("j-1", """{"roles":["payer"],"by":"kim"}""", "id")]
    [InlineData("h-1", """{"roles":["payer"]}""", "by")]
    [InlineData("h-1", """{"by":"kim"}""", "roles")]
    [InlineData("h-1", """{"roles":["owner"],"by":"kim"}""", "roles")]
    [InlineData("h-1", """{"roles":[null],"by":"kim"}""", "roles")]
    public async Task Bad_bodies_are_named(string household, string body, string parameter)
    {
        using var answer = await SayAsync(household, "p1", JsonSerializer.Deserialize<JsonElement>(body));

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, $"The parameter '{parameter}' is not accepted");
    }

    private static async Task ShouldBeAsync(HttpResponseMessage answer, HttpStatusCode status, string title)
    {
        answer.StatusCode.Should().Be(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("title").GetString().Should().Be(title);
    }

    private Task<HttpResponseMessage> SayAsync(string household, string person, object body) => api.Client.PutAsJsonAsync(
        $"/v1/accounts/{ApiFixture.Account}/households/{household}/people/{person}/roles", body, TestContext.Current.CancellationToken);
}
