using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Api;

public sealed class RecordTests(ApiFixture api) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private static readonly EntityId Household = new("h-known");
    private static readonly EntityId Job = new("j-known");

    public async ValueTask InitializeAsync() => await api.Services.GetRequiredService<IIdentityIndex>().StoreAsync(
        new AccountId(ApiFixture.Account),
        new IdentityChange
        {
            Links =
            [
                new RecordLink(new RecordRef(new ConnectionId("portal"), RecordType.Contact, "17"), Household),
                new RecordLink(new RecordRef(new ConnectionId("north"), RecordType.Job, "18"), Job),
            ],
            At = api.Time.GetUtcNow(),
        },
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("portal/contact/17", "household", "h-known", "job")]
    [InlineData("north/job/18", "job", "j-known", "household")]
    public async Task A_record_names_what_it_belongs_to(string record, string kind, string id, string other)
    {
        var owner = await api.Client.GetFromJsonAsync<JsonElement>($"/v1/accounts/evergreen/records/{record}", TestContext.Current.CancellationToken);

        owner.GetProperty(kind).GetString().Should().Be(id);
        owner.TryGetProperty(other, out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("evergreen/records/portal/contact/18", HttpStatusCode.NotFound)]
    [InlineData("evergreen/records/north/contact/17", HttpStatusCode.NotFound)]
    [InlineData("evergreen/records/nowhere/contact/17", HttpStatusCode.NotFound)]
    [InlineData("nobody/records/portal/contact/17", HttpStatusCode.NotFound)]
    [InlineData("evergreen/records/portal/contacts/17", HttpStatusCode.BadRequest)]
    public async Task A_record_that_belongs_to_nothing_is_a_problem(string path, HttpStatusCode status)
    {
        using var response = await api.Client.GetAsync($"/v1/accounts/{path}", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await response.Content.ReadFromJsonAsync<ProblemDetails>(TestContext.Current.CancellationToken))!.Title.Should().NotBeNullOrEmpty();
    }
}
