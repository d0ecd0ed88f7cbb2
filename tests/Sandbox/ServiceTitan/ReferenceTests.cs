using System.Net;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("settings/business-units")]
    [InlineData("settings/technicians")]
    [InlineData("settings/tag-types")]
    [InlineData("jpm/job-types")]
    [InlineData("jpm/job-cancel-reasons")]
    [InlineData("jpm/job-hold-reasons")]
    [InlineData("accounting/payment-types")]
    [InlineData("marketing/campaigns")]
    [InlineData("marketing/categories")]
    [InlineData("marketing/costs")]
    [InlineData("settings/export/business-units")]
    [InlineData("settings/export/technicians")]
    public async Task Every_reference_list_answers(string path)
    {
        await using var tenant = await RunningTenant.StartAsync();
        var category = tenant.Tenant.AddCampaignCategory("Mail");
        tenant.Tenant.AddTagType("VIP", "#ff0000", "V");
        tenant.Tenant.AddCampaignCost(tenant.Tenant.AddCampaign("Summer", category.Id, tenant.Unit).Id, 2026, 11, 12.5m);

        var reply = await tenant.GetAsync(path);

        reply.Status.Should().Be(HttpStatusCode.OK, reply.Text);
        reply.Data.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_campaigns_patch_wants_all_four_of_its_required_fields()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var category = tenant.Tenant.AddCampaignCategory("Mail");

        var partial = await tenant.PatchAsync($"marketing/campaigns/{tenant.Campaign}", """{"name":"Fall postcard"}""");
        var whole = await tenant.PatchAsync(
            $"marketing/campaigns/{tenant.Campaign}", $$"""{"name":"Fall postcard","businessUnitId":{{tenant.Unit}},"categoryId":{{category.Id}},"active":false}""");

        partial.Json["errors"]!.AsObject().Select(error => error.Key).Should().BeEquivalentTo(["businessUnitId", "categoryId", "active"]);
        whole.Json["category"]!["name"]!.GetValue<string>().Should().Be("Mail");
        (await tenant.GetAsync("marketing/campaigns")).Data.Should().BeEmpty("the default hides inactive rows");
    }

    [Fact]
    public async Task A_changed_technician_comes_through_its_feed()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var (_, token) = await tenant.ReadFeedAsync("settings/export/technicians");

        tenant.Tenant.EditReference<Technician>(tenant.Technician, row => row with { Active = false });

        (await tenant.ReadFeedAsync("settings/export/technicians", token)).Rows.Single()["active"]!.GetValue<bool>().Should().BeFalse();
    }
}
