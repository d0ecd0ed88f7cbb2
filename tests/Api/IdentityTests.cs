using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Api;

/// <summary>The review queue, the duplicates and the what-ifs.</summary>
public sealed class IdentityTests(ApiFixture api) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private const string Root = "/v1/accounts/evergreen/identity";
    private static readonly EntityId Own = new("h-own");
    private static readonly EntityId Other = new("h-other");

    public async ValueTask InitializeAsync() => await api.Services.GetRequiredService<IIdentityIndex>().StoreAsync(
        new AccountId(ApiFixture.Account),
        new IdentityChange
        {
            Profiles = new Dictionary<EntityId, IdentityProfile>
            {
                [Own] = IdentityProfile.Of([IdentityTrait.Named("=Ann", "Lee")!.Value, new IdentityTrait(IdentityTrait.Phone, "+16145550100")]),
                [Other] = IdentityProfile.Of([new IdentityTrait(IdentityTrait.Party, "Lee, Robert"), new IdentityTrait(IdentityTrait.Phone, "+16145550100")]),
            },
            Cases =
            [
                Case("1", MatchOutcome.Review, 80, new Evidence(EvidenceName.Phone, 75, 1), new Evidence(EvidenceName.NameFamily, 5, 0)),
                Case("2", MatchOutcome.Review, 90, new Evidence(EvidenceName.Phone, 90, 0)),
                Case("3", MatchOutcome.Duplicate, 145, new Evidence(EvidenceName.Phone, 100, 0), new Evidence(EvidenceName.NameSame, 45, 0)),
                Case("4", MatchOutcome.Linked, 145, new Evidence(EvidenceName.Phone, 100, 0), new Evidence(EvidenceName.NameSame, 45, 0)),
            ],
            At = api.Time.GetUtcNow(),
        },
        TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_review_queue_shows_both_sides_and_the_evidence()
    {
        using var page = await ReadAsync("/cases?max=1");

        var first = page.RootElement.GetProperty("cases")[0];
        first.GetProperty("record").GetString().Should().Be("portal/contact/1");
        first.GetProperty("evidence").EnumerateArray().Select(evidence => evidence.GetProperty("name").GetString())
            .Should().Equal(EvidenceName.Phone, EvidenceName.NameFamily);
        first.GetProperty("household").GetProperty("people")[0].GetString().Should().Be("=Ann Lee");
        first.GetProperty("candidate").GetProperty("names")[0].GetString().Should().Be("Lee, Robert");
        using var next = await ReadAsync($"/cases?max=1&after={page.RootElement.GetProperty("next").GetString()}");
        next.RootElement.GetProperty("cases")[0].GetProperty("record").GetString().Should().Be("portal/contact/2");
    }

    [Fact]
    public async Task Duplicates_come_as_a_table_without_formulas()
    {
        var answer = await api.Client.GetAsync(new Uri($"{Root}/duplicates.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        lines.Should().HaveCount(2);
        lines[0].Should().StartWith("record,household,");
        lines[1].Should().StartWith("portal/contact/3,h-own,").And.Contain("phone +100; name-same +45").And.NotContain(",=Ann");
    }

    [Fact]
    public async Task Without_phones_households_by_phone_alone_would_split()
    {
        using var answer = await ReadAsync("/counterfactual?without=phone,email");

        var root = answer.RootElement;
        root.GetProperty("without").EnumerateArray().Select(name => name.GetString()).Should().Equal("email", "phone");
        (root.GetProperty("examined").GetInt64(), root.GetProperty("of").GetInt64(), root.GetProperty("tooLarge").GetInt64()).Should().Be((1_000, 5_000, 0));
        var split = root.GetProperty("counts").GetProperty("split");
        (split.GetProperty("households").GetInt32(), split.GetProperty("becoming").GetInt32(), split.GetProperty("records").GetInt32()).Should().Be((1, 2, 2));
        root.GetProperty("counts").GetProperty("linkAdded").GetProperty("households").GetInt32().Should().Be(0);
        var parts = root.GetProperty("samples").GetProperty("split")[0].GetProperty("parts");
        parts.EnumerateArray().Select(part => part.GetProperty("records")[0].GetString()).Should().Equal("tenant/customer/1", "portal/contact/4");
        root.GetProperty("samples").TryGetProperty("linkAdded", out _).Should().BeFalse();
    }

    [Fact]
    public async Task What_may_be_left_out_is_named_where_something_else_was_asked_for()
    {
        using var answer = await api.Client.GetAsync(new Uri($"{Root}/counterfactual?without=phone,astrology", UriKind.Relative), TestContext.Current.CancellationToken);

        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("detail").GetString()
            .Should().Contain("address, email, name, phone, role-email").And.Contain("name-same");
    }

    [Theory]
    [InlineData("/cases?outcome=maybe", "outcome")]
    [InlineData("/cases?max=0", "max")]
    [InlineData("/cases?after=%21%21", "after")]
    [InlineData("/cases?after=YWJj", "after")]
    [InlineData("/counterfactual?without=astrology", "without")]
    [InlineData("/counterfactual?without=", "without")]
    public async Task Bad_parameters_are_named(string path, string parameter)
    {
        var answer = await api.Client.GetAsync(new Uri(Root + path, UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("title").GetString().Should().Contain($"'{parameter}'");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static MatchCase Case(string id, MatchOutcome outcome, int score, params Evidence[] evidence) =>
        new(new RecordRef(new ConnectionId("portal"), RecordType.Contact, id), Own, new Match(Other, score, [.. evidence]), outcome);

    private async Task<JsonDocument> ReadAsync(string path) => JsonDocument.Parse(
        await api.Client.GetStringAsync(new Uri(Root + path, UriKind.Relative), TestContext.Current.CancellationToken));
}
