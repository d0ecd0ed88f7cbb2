using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Api;

/// <summary>People whom a portal has twice.</summary>
public sealed class DuplicateContactTests(ApiFixture api) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private const string Path = "/v1/accounts/evergreen/identity/duplicate-contacts";
    private static readonly EntityId Household = new($"h-{FixedEntity.Known}");
    private static readonly EntityId Gone = new($"h-{FixedEntity.Merged}");

    public async ValueTask InitializeAsync() => await api.Services.GetRequiredService<IIdentityIndex>().StoreAsync(
        new AccountId(ApiFixture.Account),
        new IdentityChange
        {
            Links =
            [
                .. new[] { ("17", Household), ("18", Household), ("27", Gone), ("28", Gone) }.Select(link =>
                    new RecordLink(new RecordRef(new ConnectionId("portal"), RecordType.Contact, link.Item1), link.Item2)),
                new RecordLink(new RecordRef(new ConnectionId("north"), RecordType.Customer, "1"), Household),
            ],
            At = api.Time.GetUtcNow(),
        },
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Pairs_are_listed_with_both_sides_and_the_evidence_a_page_at_a_time()
    {
        var page = await api.Client.GetFromJsonAsync<JsonElement>($"{Path}?max=1", TestContext.Current.CancellationToken);

        var entry = page.GetProperty("contacts").EnumerateArray().Single();
        entry.GetProperty("household").GetString().Should().Be(Household.Value);
        entry.GetProperty("pair").GetProperty("contact").GetProperty("record").GetString().Should().Be("portal/contact/18");
        entry.GetProperty("pair").GetProperty("evidence")[0].GetProperty("name").GetString().Should().Be("phone");
        var next = await api.Client.GetFromJsonAsync<JsonElement>(
            $"{Path}?max=2&after={page.GetProperty("next").GetString()}", TestContext.Current.CancellationToken);
        next.GetProperty("contacts").EnumerateArray().Should().BeEmpty("what went into another household is shown there");
        next.GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Pairs_come_as_a_table_without_formulas()
    {
        using var answer = await api.Client.GetAsync(new Uri($"{Path}.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        lines.Should().HaveCount(2);
        lines[1].Should().StartWith($"{Household},portal/contact/18,").And.Contain("phone +100; name-same +45").And.NotContain(",=Ivy");
    }

    [Theory]
    [InlineData("different", Verdict.Different)]
    [InlineData("same", Verdict.Same)]
    public async Task What_somebody_says_of_a_pair_reaches_its_household(string word, Verdict verdict)
    {
        using var answer = await JudgeAsync($$"""{"record":"portal/contact/18","candidate":"portal/contact/17","verdict":"{{word}}","by":"kim","reason":"Twins."}""");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("household").GetString().Should().Be(Household.Value);
        api.Calls.Of<RegistrarCalls.Contacts>().Should().Contain(
            new RegistrarCalls.Contacts($"{ApiFixture.Account}/{Household}", "18", "17", verdict, "kim", "Twins."));
    }

    [Theory]
    [InlineData("portal/contact/18", "portal/contact/27")]
    [InlineData("portal/contact/18", "portal/contact/nobody")]
    [InlineData("portal/contact/nobody", "portal/contact/17")]
    [InlineData("portal/contact/18", "north/customer/1")]
    public async Task A_pair_that_no_household_has_is_not_found(string record, string candidate)
    {
        using var answer = await JudgeAsync($$"""{"record":"{{record}}","candidate":"{{candidate}}","verdict":"different","by":"kim"}""");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("title").GetString()
            .Should().Be("There are no such contacts");
    }

    [Theory]
    [InlineData("""  "ignorePhone":"614-555-0100" """, "ignorePhone")]
    [InlineData("""  "move":{"phone":"614-555-0100"} """, "move")]
    public async Task What_can_only_be_said_of_a_case_is_named(string field, string parameter)
    {
        using var answer = await JudgeAsync(
            $$"""{"record":"portal/contact/18","candidate":"portal/contact/17","verdict":"different","by":"kim",{{field}}}""");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("title").GetString()
            .Should().Be($"The parameter '{parameter}' is not accepted");
    }

    private async Task<HttpResponseMessage> JudgeAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await api.Client.PostAsync(new Uri("/v1/accounts/evergreen/identity/verdicts", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("max=0", "max")]
    [InlineData("after=x", "after")]
    public async Task Bad_parameters_are_named(string query, string parameter)
    {
        using var answer = await api.Client.GetAsync(new Uri($"{Path}?{query}", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("title").GetString()
            .Should().Be($"The parameter '{parameter}' is not accepted");
    }
}
