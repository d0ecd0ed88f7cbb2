using System.Net;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class ExternalDataTests
{
    private static readonly Guid Ours = RunningTenant.OurApplication;

    [Fact]
    public async Task Only_the_list_with_the_applications_guid_shows_a_customers_external_data()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer();
        await tenant.PatchAsync($"crm/customers/{customer.Id}", Change("Merge", ("hearth", "h-1")));

        (await tenant.GetAsync($"crm/customers/{customer.Id}?externalDataApplicationGuid={Ours}")).Json["externalData"]!.AsArray().Should().BeEmpty();
        (await tenant.GetAsync($"crm/customers?ids={customer.Id}")).Data[0]!["externalData"]!.AsArray().Should().BeEmpty();
        (await tenant.GetAsync($"crm/customers?ids={customer.Id}&externalDataApplicationGuid={Guid.NewGuid()}")).Data[0]!["externalData"]!.AsArray().Should().BeEmpty();
        (await tenant.GetAsync($"crm/customers?ids={customer.Id}&externalDataApplicationGuid={Ours}")).Data[0]!["externalData"]![0]!["value"]!
            .GetValue<string>().Should().Be("h-1");
        (await tenant.ReadFeedAsync("crm/export/customers")).Rows.Single()["externalData"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_job_shows_it_by_id_too()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = tenant.Book(tenant.AddCustomer());
        await tenant.PatchAsync($"jpm/jobs/{job.Id}", Change("Merge", ("hearth", "j-1")));

        (await tenant.GetAsync($"jpm/jobs/{job.Id}")).Json["externalData"]!.AsArray().Should().BeEmpty();
        (await tenant.GetAsync($"jpm/jobs/{job.Id}?externalDataApplicationGuid={Ours}")).Json["externalData"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Merge_keeps_other_keys_null_deletes_one_and_the_default_replaces_all()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer();
        await tenant.PatchAsync($"crm/customers/{customer.Id}", Change("Merge", ("a", "1"), ("b", "2")));
        await tenant.PatchAsync($"crm/customers/{customer.Id}", Change("Merge", ("b", null), ("c", "3")));

        (await KeysAsync(tenant, customer.Id)).Should().BeEquivalentTo(["a", "c"]);
        await tenant.PatchAsync($"crm/customers/{customer.Id}", Change(null, ("d", "4")));
        (await KeysAsync(tenant, customer.Id)).Should().BeEquivalentTo(["d"]);
    }

    [Fact]
    public async Task Records_are_looked_up_by_key_and_values()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var (one, two) = (tenant.AddCustomer("One"), tenant.AddCustomer("Two"));
        await tenant.PatchAsync($"crm/customers/{two.Id}", Change("Merge", ("hearth", "h-2")));

        (await tenant.GetAsync($"crm/customers?externalDataApplicationGuid={Ours}&externalDataKey=hearth&externalDataValues=h-1,h-2")).Ids.Should().Equal(two.Id);
        await tenant.PatchAsync($"crm/customers/{one.Id}", Change("Merge", ("hearth", "h-1")));
        (await tenant.GetAsync($"crm/customers?externalDataApplicationGuid={Ours}&externalDataKey=hearth&externalDataValues=h-1,h-2")).Ids.Should().Equal(one.Id, two.Id);
        (await tenant.GetAsync($"crm/customers?externalDataApplicationGuid={Guid.NewGuid()}&externalDataKey=hearth&externalDataValues=h-1")).Data.Should().BeEmpty();
    }

    [Fact]
    public async Task The_applications_guid_is_required()
    {
        await using var tenant = await RunningTenant.StartAsync();

        var reply = await tenant.PatchAsync($"crm/customers/{tenant.AddCustomer().Id}", """{"externalData":{"externalData":[]}}""");

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json["errors"]!.AsObject().Single().Key.Should().Be("externalData.applicationGuid");
    }

    private static string Change(string? mode, params (string Key, string? Value)[] entries)
    {
        var list = string.Join(',', entries.Select(entry => $$$"""{"key":"{{{entry.Key}}}","value":{{{(entry.Value is null ? "null" : $"\"{entry.Value}\"")}}} }"""));
        var patchMode = mode is null ? "" : $"\"patchMode\":\"{mode}\",";
        return $$"""{"externalData":{ {{patchMode}} "applicationGuid":"{{Ours}}","externalData":[{{list}}]} }""";
    }

    private static async Task<IEnumerable<string>> KeysAsync(RunningTenant tenant, long id) =>
        (await tenant.GetAsync($"crm/customers?ids={id}&externalDataApplicationGuid={Ours}")).Data[0]!["externalData"]!.AsArray()
            .Select(entry => entry!["key"]!.GetValue<string>());
}
