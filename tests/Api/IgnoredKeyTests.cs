using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hearth.Contracts.Identity;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Api;

/// <summary>Rules by example: keys that match nobody.</summary>
public sealed class IgnoredKeyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/v1/accounts/evergreen/identity/ignored";

    [Theory]
    [InlineData("POST", "phone")]
    [InlineData("POST", "email")]
    [InlineData("POST", "domain")]
    [InlineData("DELETE", "phone")]
    [InlineData("DELETE", "email")]
    [InlineData("DELETE", "domain")]
    public async Task A_word_on_a_key_is_answered_with_the_key_as_it_was_read(string method, string kind)
    {
        using var answer = await SendAsync(method, $$"""{"{{kind}}":"typed","by":"kim","reason":"An office line."}""");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var key = await BodyAsync(answer);
        (key.GetProperty("kind").GetString(), key.GetProperty("value").GetString()).Should().Be((kind, "read typed"));
    }

    [Fact]
    public async Task Ignored_keys_are_listed_with_who_said_so()
    {
        var cases = api.Services.GetRequiredService<IMatchCases>();
        var account = new AccountId(ApiFixture.Account);
        var (phone, email) = (new MatchKey(MatchKey.Phone, "+16145550100"), new MatchKey(MatchKey.Email, "ann@example.com"));
        foreach (var key in new[] { phone, email })
        {
            await cases.IgnoreAsync(account, key, new KeyWord("kim", api.Time.GetUtcNow(), "Nobody's."), TestContext.Current.CancellationToken);
        }

        await cases.LiftAsync(account, email, new KeyWord("lee", api.Time.GetUtcNow(), "Hers."), TestContext.Current.CancellationToken);

        var listed = (await api.Client.GetFromJsonAsync<JsonElement>(Path, TestContext.Current.CancellationToken)).EnumerateArray().Single();
        (listed.GetProperty("kind").GetString(), listed.GetProperty("value").GetString()).Should().Be(("phone", "+16145550100"));
        (listed.GetProperty("ignored").GetProperty("by").GetString(), listed.GetProperty("ignored").GetProperty("reason").GetString()).Should().Be(("kim", "Nobody's."));
        var all = (await api.Client.GetFromJsonAsync<JsonElement>($"{Path}?lifted=true", TestContext.Current.CancellationToken)).EnumerateArray().ToList();
        all.Should().HaveCount(2);
        all[0].GetProperty("lifted").GetProperty("by").GetString().Should().Be("lee");
    }

    [Theory]
    [InlineData("POST", """{"phone":"+16145550100"}""", "by")]
    [InlineData("POST", """{"by":"kim"}""", "phone")]
    [InlineData("POST", """{"phone":"1","email":"a@b.co","by":"kim"}""", "email")]
    [InlineData("POST", """{"phone":"Unreadable","by":"kim"}""", "phone")]
    [InlineData("POST", """{"phone":"OfSeveralRegions","by":"kim"}""", "phone")]
    [InlineData("POST", """{"email":"Unreadable","by":"kim"}""", "email")]
    [InlineData("POST", """{"domain":"OfAProvider","by":"kim"}""", "domain")]
    [InlineData("DELETE", """{"phone":"+16145550100"}""", "by")]
    [InlineData("DELETE", """{"phone":"Unreadable","by":"kim"}""", "phone")]
    public async Task Bad_bodies_are_named(string method, string body, string parameter)
    {
        using var answer = await SendAsync(method, body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyAsync(answer)).GetProperty("title").GetString().Should().Be($"The parameter '{parameter}' is not accepted");
    }

    [Fact]
    public async Task A_key_that_counts_is_not_lifted()
    {
        using var answer = await SendAsync("DELETE", $$"""{"phone":"{{KeyRefusal.NotIgnored}}","by":"kim"}""");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await BodyAsync(answer)).GetProperty("title").GetString().Should().Be("There is no such ignored key");
    }

    private static Task<JsonElement> BodyAsync(HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> SendAsync(string method, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
