using System.Net;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class ListTests
{
    [Fact]
    public async Task Pages_say_whether_there_is_more_and_count_only_when_asked()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var ids = Enumerable.Range(0, 5).Select(number => tenant.AddCustomer($"C{number}").Id).ToList();

        var first = await tenant.GetAsync("crm/customers?pageSize=2");
        var last = await tenant.GetAsync("crm/customers?pageSize=2&page=3&includeTotal=true");

        first.Ids.Should().Equal(ids[0], ids[1]);
        first.Json["hasMore"]!.GetValue<bool>().Should().BeTrue();
        first.Json["totalCount"].Should().BeNull();
        last.Ids.Should().Equal(ids[4]);
        last.Json["hasMore"]!.GetValue<bool>().Should().BeFalse();
        last.Json["totalCount"]!.GetValue<int>().Should().Be(5);
    }

    [Fact]
    public async Task A_page_holds_fifty_rows_by_default_and_five_thousand_at_most()
    {
        await using var tenant = await RunningTenant.StartAsync();

        (await tenant.GetAsync("crm/customers")).Json["pageSize"]!.GetValue<int>().Should().Be(50);
        (await tenant.GetAsync("crm/customers?pageSize=9000")).Json["pageSize"]!.GetValue<int>().Should().Be(5_000);
    }

    [Theory]
    [InlineData("%2BId", "A,B,C")]
    [InlineData("-Id", "C,B,A")]
    [InlineData("-ModifiedOn", "A,C,B")]
    [InlineData("%2BCreatedOn", "A,B,C")]
    public async Task Lists_are_sorted_by_id_modification_or_creation(string sort, string names)
    {
        await using var tenant = await RunningTenant.StartAsync();
        var first = Later(tenant, "A");
        Later(tenant, "B");
        Later(tenant, "C");
        tenant.Tenant.EditCustomer(first, new CustomerEdit { DoNotMail = true });

        var reply = await tenant.GetAsync($"crm/customers?sort={sort}");

        string.Join(',', reply.Data.Select(row => row!["name"]!.GetValue<string>())).Should().Be(names);
    }

    [Theory]
    [InlineData("sort=Name")]
    [InlineData("page=0")]
    [InlineData("active=Maybe")]
    [InlineData("modifiedOnOrAfter=yesterday")]
    [InlineData("ids=a,b")]
    [InlineData("externalDataApplicationGuid=1")]
    public async Task Parameters_that_cannot_be_read_are_named(string query)
    {
        await using var tenant = await RunningTenant.StartAsync();

        var reply = await tenant.GetAsync($"crm/customers?{query}");

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json["errors"]!.AsObject().Single().Key.Should().Be(query.Split('=')[0]);
    }

    [Fact]
    public async Task More_than_fifty_ids_are_refused()
    {
        await using var tenant = await RunningTenant.StartAsync();

        (await tenant.GetAsync($"crm/customers?ids={string.Join(',', Enumerable.Range(1, 50))}")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.GetAsync($"crm/customers?ids={string.Join(',', Enumerable.Range(1, 51))}")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Date_filters_include_their_start_and_exclude_their_end()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var id = Later(tenant, "A");
        var at = tenant.Tenant.Find<Customer>(id)!.ModifiedOn.ToString("O");

        (await tenant.GetAsync($"crm/customers?modifiedOnOrAfter={Uri.EscapeDataString(at)}")).Data.Should().ContainSingle();
        (await tenant.GetAsync($"crm/customers?modifiedBefore={Uri.EscapeDataString(at)}")).Data.Should().BeEmpty();
    }

    [Fact]
    public async Task A_balance_moves_the_modified_time_unless_accounting_is_left_out()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = tenant.Book(tenant.AddCustomer());
        tenant.Clock.Advance(TimeSpan.FromMinutes(10));
        var since = Uri.EscapeDataString(tenant.Clock.Now.ToString("O"));
        tenant.Tenant.MoveJob(job.Id, JobStatus.Completed, total: 420);

        var moved = await tenant.GetAsync($"crm/customers?modifiedOnOrAfter={since}");

        moved.Data.Single()!["balance"]!.GetValue<decimal>().Should().Be(420);
        (await tenant.GetAsync($"crm/customers?modifiedOnOrAfter={since}&excludeAccountingChangesFromModifiedDateRange=true")).Data.Should().BeEmpty();
    }

    [Fact]
    public async Task A_lagging_read_answers_what_was_there_before_the_write()
    {
        await using var tenant = await RunningTenant.StartAsync(options => options with { ReadAfterWriteLag = TimeSpan.FromSeconds(5) });
        var customer = tenant.AddCustomer("Old");
        tenant.Clock.Advance(TimeSpan.FromSeconds(10));

        (await tenant.PatchAsync($"crm/customers/{customer.Id}", """{"name":"New"}""")).Json["name"]!.GetValue<string>().Should().Be("New");

        (await NameAsync()).Should().Be("Old");
        tenant.Clock.Advance(TimeSpan.FromSeconds(5));
        (await NameAsync()).Should().Be("New");
        async Task<string> NameAsync() => (await tenant.GetAsync($"crm/customers/{customer.Id}")).Json["name"]!.GetValue<string>();
    }

    [Fact]
    public async Task Times_have_up_to_seven_digits_of_a_second_and_a_z()
    {
        await using var tenant = await RunningTenant.StartAsync();
        tenant.Clock.Advance(TimeSpan.FromTicks(2_876_004));

        var customer = tenant.AddCustomer();

        (await tenant.GetAsync($"crm/customers/{customer.Id}")).Json["createdOn"]!.GetValue<string>().Should().Be("2026-11-23T09:00:00.2876004Z");
    }

    private static long Later(RunningTenant tenant, string name)
    {
        tenant.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = tenant.AddCustomer(name).Id;
        tenant.Clock.Advance(TimeSpan.FromMinutes(1));
        return id;
    }
}
