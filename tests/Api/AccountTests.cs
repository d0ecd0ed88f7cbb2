using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.Tests.Api;

public sealed class AccountTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Household = $"/v1/accounts/evergreen/households/h-{FixedEntity.Known}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_status_has_every_part_under_its_plain_name()
    {
        var status = await api.Client.GetFromJsonAsync<JsonElement>("/v1/accounts/evergreen/status", Cancellation);

        status.GetProperty("account").GetString().Should().Be("evergreen");
        status.GetProperty("settled").GetBoolean().Should().BeTrue();
        status.GetProperty("counters").GetProperty("accepted").GetInt64().Should().Be(3);
        status.GetProperty("errors").GetProperty("retry").GetInt64().Should().Be(1);
        status.GetProperty("deadLetters").GetProperty("malformed").GetInt64().Should().Be(2);
        status.GetProperty("feeds")[0].GetProperty("lagSeconds").GetDouble().Should().Be(1.5);
        status.GetProperty("firstSynchronization").GetProperty("done").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("/v1/accounts/nobody/status", HttpStatusCode.NotFound)]
    [InlineData($"/v1/accounts/nobody/households/h-{FixedEntity.Known}", HttpStatusCode.NotFound)]
    [InlineData("/v1/accounts/evergreen/households/h-00000000000000000000000000", HttpStatusCode.NotFound)]
    [InlineData("/v1/accounts/evergreen/households/17", HttpStatusCode.BadRequest)]
    [InlineData("/v1/accounts/evergreen/households/h-UPPER", HttpStatusCode.BadRequest)]
    [InlineData($"/v1/accounts/evergreen/households/j-{FixedEntity.Known}", HttpStatusCode.BadRequest)]
    [InlineData($"/v1/accounts/evergreen/jobs/h-{FixedEntity.Known}", HttpStatusCode.BadRequest)]
    [InlineData("/v1/nothing", HttpStatusCode.NotFound)]
    public async Task What_does_not_exist_is_a_problem_document(string path, HttpStatusCode status)
    {
        using var response = await api.Client.GetAsync(path, Cancellation);

        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<ProblemDetails>(Cancellation);
        problem!.Status.Should().Be((int)status);
        problem.Title.Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("households", "h-", "household")]
    [InlineData("jobs", "j-", "job")]
    public async Task An_entity_is_shown_field_by_field(string route, string prefix, string kind)
    {
        var view = await api.Client.GetFromJsonAsync<JsonElement>($"/v1/accounts/evergreen/{route}/{prefix}{FixedEntity.Known}", Cancellation);

        view.GetProperty("kind").GetString().Should().Be(kind);
        view.GetProperty("fields")[0].GetProperty("value").GetString().Should().Be("Ivy Lane");
        view.GetProperty("records")[0].GetProperty("system").GetString().Should().Be("hubspot");
    }

    [Fact]
    public async Task The_id_of_a_household_that_was_merged_answers_with_where_it_went()
    {
        var view = await api.Client.GetFromJsonAsync<JsonElement>($"/v1/accounts/evergreen/households/h-{FixedEntity.Merged}", Cancellation);

        view.GetProperty("id").GetString().Should().Be($"h-{FixedEntity.Known}");
    }

    [Fact]
    public async Task An_entity_carries_its_version_as_etag_and_is_not_sent_twice()
    {
        using var first = await api.Client.GetAsync(Household, Cancellation);
        var request = new HttpRequestMessage(HttpMethod.Get, Household);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await api.Client.SendAsync(request, Cancellation);

        first.Headers.ETag!.Tag.Should().StartWith($"\"{FixedEntity.Version}-");
        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(Cancellation)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_openapi_document_names_every_route()
    {
        var document = await api.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancellation);

        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Should().BeEquivalentTo(
            "/v1/accounts/{account}/status",
            "/v1/accounts/{account}/households/{id}",
            "/v1/accounts/{account}/jobs/{id}",
            "/v1/accounts/{account}/records/{connection}/{type}/{id}",
            "/v1/accounts/{account}/households/{id}/merge",
            "/v1/accounts/{account}/households/{id}/split",
            "/v1/accounts/{account}/households/{id}/holds/release",
            "/v1/accounts/{account}/households/{id}/people/{person}/roles",
            "/v1/accounts/{account}/identity/cases",
            "/v1/accounts/{account}/identity/duplicates.csv",
            "/v1/accounts/{account}/identity/counterfactual",
            "/v1/accounts/{account}/identity/verdicts",
            "/v1/accounts/{account}/identity/ignored", "/v1/accounts/{account}/identity/duplicate-contacts", "/v1/accounts/{account}/identity/duplicate-contacts.csv",
            "/webhooks/hubspot/{account}/{connection}",
            "/webhooks/servicetitan/{account}/{connection}");
        document.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name)
            .Should().Contain(["AccountStatus", "EntityView", "WebhookReceipt", "ProblemDetails"]);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_running_api_is_alive_and_ready(string path)
    {
        using var response = await api.Client.GetAsync(path, Cancellation);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
