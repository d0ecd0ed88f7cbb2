using System.Net;
using System.Net.Http.Headers;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class GateTests
{
    [Fact]
    public async Task A_token_lasts_fifteen_minutes_and_not_longer()
    {
        await using var tenant = await RunningTenant.StartAsync();

        (await tenant.TokenAsync(tenant.Tenant.Options.ClientSecret)).Json["expires_in"]!.GetValue<int>().Should().Be(900);
        tenant.Clock.Advance(TimeSpan.FromSeconds(899));
        (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.OK);
        tenant.Clock.Advance(TimeSpan.FromSeconds(1));
        (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("wrong", "client_credentials", "invalid_client")]
    [InlineData("cs1.sandbox", "password", "unsupported_grant_type")]
    public async Task Bad_credentials_get_no_token(string secret, string grant, string error)
    {
        await using var tenant = await RunningTenant.StartAsync();

        var reply = await tenant.TokenAsync(secret, grant);

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json["error"]!.GetValue<string>().Should().Be(error);
    }

    [Fact]
    public async Task Token_requests_are_throttled_too()
    {
        await using var tenant = await RunningTenant.StartAsync(options => options with { TokenRequestsPerMinute = 2 });

        (await tenant.TokenAsync("cs1.sandbox")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.TokenAsync("cs1.sandbox")).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_token_is_taken_with_and_without_its_scheme()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var token = tenant.Client.DefaultRequestHeaders.Authorization!.Parameter!;

        tenant.Client.DefaultRequestHeaders.Authorization = null;
        tenant.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", token);

        (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_token_and_a_wrong_token_are_refused()
    {
        await using var tenant = await RunningTenant.StartAsync();

        tenant.Client.DefaultRequestHeaders.Authorization = null;
        (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.Unauthorized);
        tenant.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "e30.e30.x");
        (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Wrong_tenant_wrong_app_key_and_wrong_path_are_the_gateways_404()
    {
        await using var tenant = await RunningTenant.StartAsync();

        foreach (var path in new[] { "/crm/v2/tenant/999/customers", tenant.Path("crm/nothing"), tenant.Path("accounting/invoices/1") })
        {
            using var response = await tenant.Client.GetAsync(path, TestContext.Current.CancellationToken);
            response.StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .Should().Contain("Unable to match incoming request to an operation");
        }

        tenant.Client.DefaultRequestHeaders.Remove("ST-App-Key");
        (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.Unauthorized);
        tenant.Client.DefaultRequestHeaders.Add("ST-App-Key", "ak1.other");
        (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_sixty_first_call_of_a_second_is_429_and_the_next_second_is_free()
    {
        await using var tenant = await RunningTenant.StartAsync(options => options with { CallsPerSecond = 60 });

        for (var call = 0; call < 60; call++)
        {
            (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.OK);
        }

        var refused = await tenant.GetAsync("crm/customers");
        refused.Status.Should().Be(HttpStatusCode.TooManyRequests);
        refused.RetryAfter.Should().Be("1");
        refused.Json["statusCode"]!.GetValue<int>().Should().Be(429);
        refused.Json["message"]!.GetValue<string>().Should().Contain("Try again in 1 seconds");
        tenant.Clock.Advance(TimeSpan.FromSeconds(1));
        (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.OK);
        tenant.Tenant.Counters.Snapshot(includeWrites: false).RateLimited.Should().Be(1);
    }

    [Fact]
    public async Task Control_calls_are_never_limited_failed_or_counted()
    {
        await using var tenant = await RunningTenant.StartAsync(options => options with { CallsPerSecond = 1 });
        await tenant.ControlAsync(HttpMethod.Put, "faults", """{"rules":[{"kind":"ServerError","probability":1}]}""");
        tenant.Tenant.Counters.Reset();

        for (var call = 0; call < 3; call++)
        {
            (await tenant.ControlAsync(HttpMethod.Get, "counters")).Json["totalCalls"]!.GetValue<int>().Should().Be(0);
        }

        (await tenant.GetAsync("crm/customers")).Status.Should().Be(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_write_whose_answer_is_lost_was_still_made()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer();
        await tenant.ControlAsync(HttpMethod.Put, "faults", """{"rules":[{"kind":"AppliedThenServerError","next":1,"method":"PATCH"}]}""");

        (await tenant.PatchAsync($"crm/customers/{customer.Id}", """{"name":"Bea Lopez"}""")).Status.Should().Be(HttpStatusCode.InternalServerError);

        (await tenant.GetAsync($"crm/customers/{customer.Id}")).Json["name"]!.GetValue<string>().Should().Be("Bea Lopez");
    }
}
