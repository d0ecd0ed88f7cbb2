using System.Net;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class EstimateTests
{
    [Fact]
    public async Task An_estimate_of_a_job_carries_its_customer_place_and_branch_and_no_total()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = tenant.Book(tenant.AddCustomer());

        var reply = await tenant.PostAsync("sales/estimates", $$"""
            {"jobId":{{job.Id}},"name":"Better","tax":7.5,"items":[{"skuId":3,"skuName":"AC-3T","quantity":2,"unitPrice":50.25},{"skuId":4,"skuName":"Labor","quantity":1,"unitPrice":25}]}
            """);

        reply.Status.Should().Be(HttpStatusCode.OK, reply.Text);
        var row = reply.Json;
        row["customerId"]!.GetValue<long>().Should().Be(job.CustomerId);
        row["locationId"]!.GetValue<long>().Should().Be(job.LocationId);
        row["jobNumber"]!.GetValue<string>().Should().Be(job.JobNumber);
        row["businessUnitName"]!.GetValue<string>().Should().Be("Plumbing North");
        row["subtotal"]!.GetValue<decimal>().Should().Be(125.5m);
        row["tax"]!.GetValue<decimal>().Should().Be(7.5m);
        row["status"]!["name"]!.GetValue<string>().Should().Be("Open", "the status is an object");
        row.AsObject().ContainsKey("total").Should().BeFalse();
    }

    [Fact]
    public async Task Of_several_estimates_of_a_job_more_than_one_may_be_sold_and_a_sale_taken_back()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = tenant.Book(tenant.AddCustomer());
        var (good, better) = (Make(tenant, job, "Good", 100), Make(tenant, job, "Better", 200));

        foreach (var id in new[] { good, better })
        {
            var sold = await tenant.PutAsync($"sales/estimates/{id}/sell", $$"""{"soldBy":{{tenant.Technician}}}""");
            sold.Status.Should().Be(HttpStatusCode.OK, sold.Text);
            sold.Json["soldOn"]!.GetValue<DateTimeOffset>().Should().Be(tenant.Clock.Now);
        }

        (await tenant.GetAsync($"sales/estimates?jobId={job.Id}&status=Sold")).Ids.Should().Equal(good, better);
        (await tenant.PutAsync($"sales/estimates/{good}/unsell")).Text.Should().BeEmpty();
        var open = (await tenant.GetAsync($"sales/estimates/{good}")).Json;
        open["status"]!["name"]!.GetValue<string>().Should().Be("Open");
        open["soldOn"].Should().BeNull();
        open["soldBy"].Should().BeNull();
        (await tenant.PutAsync($"sales/estimates/{good}/unsell")).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_sold_estimate_is_not_dismissed_and_an_open_one_is()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = tenant.Book(tenant.AddCustomer());
        var (sold, open) = (Make(tenant, job, "Good", 100), Make(tenant, job, "Best", 300));
        tenant.Tenant.SellEstimate(sold, tenant.Technician);

        (await tenant.PutAsync($"sales/estimates/{sold}/dismiss")).Status.Should().Be(HttpStatusCode.Conflict);
        (await tenant.PutAsync($"sales/estimates/{open}/dismiss")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.GetAsync("sales/estimates?status=Dismissed")).Ids.Should().Equal(open);
    }

    [Fact]
    public async Task What_a_put_leaves_out_stays()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var id = Make(tenant, tenant.Book(tenant.AddCustomer()), "Good", 100);

        (await tenant.PutAsync($"sales/estimates/{id}", """{"name":"Good plus"}""")).Status.Should().Be(HttpStatusCode.OK);

        var row = (await tenant.GetAsync($"sales/estimates/{id}")).Json;
        row["name"]!.GetValue<string>().Should().Be("Good plus");
        row["subtotal"]!.GetValue<decimal>().Should().Be(100);
    }

    [Fact]
    public async Task Lines_are_put_in_changed_and_taken_out()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var id = Make(tenant, tenant.Book(tenant.AddCustomer()), "Good", 100);

        var line = (await tenant.PutAsync($"sales/estimates/{id}/items", """{"skuId":9,"skuName":"Filter","quantity":2,"unitPrice":15}""")).Json;
        line["estimateId"]!.GetValue<long>().Should().Be(id);
        var item = line["id"]!.GetValue<long>();
        (await tenant.GetAsync($"sales/estimates/{id}")).Json["subtotal"]!.GetValue<decimal>().Should().Be(130);
        await tenant.PutAsync($"sales/estimates/{id}/items", $$"""{"id":{{item}},"skuId":9,"skuName":"Filter","quantity":1,"unitPrice":15}""");
        (await tenant.GetAsync($"sales/estimates/{id}")).Json["subtotal"]!.GetValue<decimal>().Should().Be(115);
        (await tenant.DeleteAsync($"sales/estimates/{id}/items/{item}")).Status.Should().Be(HttpStatusCode.OK);
        (await tenant.GetAsync($"sales/estimates/{id}")).Json["subtotal"]!.GetValue<decimal>().Should().Be(100);
    }

    [Fact]
    public async Task The_export_shows_every_change_and_what_was_removed()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var (kept, removed) = (Make(tenant, tenant.Book(tenant.AddCustomer()), "Good", 100), Make(tenant, tenant.Book(tenant.AddCustomer()), "Best", 300));
        var (_, token) = await tenant.ReadFeedAsync("sales/export/estimates");
        tenant.Clock.Advance(TimeSpan.FromMinutes(1));
        (await tenant.ControlAsync(HttpMethod.Delete, $"ui/estimates/{removed}")).Status.Should().Be(HttpStatusCode.OK);

        var (rows, _) = await tenant.ReadFeedAsync("sales/export/estimates", token);

        rows.Should().ContainSingle().Which["active"]!.GetValue<bool>().Should().BeFalse();
        (await tenant.GetAsync("sales/estimates")).Ids.Should().Equal(kept);
        (await tenant.ReadFeedAsync("sales/estimates/export")).Rows.Should().HaveCount(2, "the older path goes on working");
    }

    [Fact]
    public async Task An_estimate_of_nothing_and_of_an_unknown_job_is_refused_by_field()
    {
        await using var tenant = await RunningTenant.StartAsync();

        (await tenant.PostAsync("sales/estimates", """{"name":"Good"}""")).Json["errors"]!.AsObject().Should().ContainKey("jobId");
        (await tenant.PostAsync("sales/estimates", """{"name":"Good","jobId":1}""")).Json["errors"]!.AsObject().Should().ContainKey("jobId");
    }

    private static long Make(RunningTenant tenant, Job job, string name, decimal price) => tenant.Tenant.MakeEstimate(new NewEstimate(name)
    {
        JobId = job.Id,
        Items = [new EstimateLine(null, 1, name, 1, price)],
    }).Row.Id;
}
