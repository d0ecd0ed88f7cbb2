namespace Hearth.Sandbox.ServiceTitan;

/// <summary>marketing v2: campaigns, their categories and costs. None of them has an export feed.</summary>
internal static class CampaignRoutes
{
    public static ApiRoutes MapMarketing(this ApiRoutes routes) => routes
        .Get("campaigns", List)
        .Get("campaigns/{id:long}", call => call.One(call.Tenant.Campaigns,
            (writer, row) => CampaignJson.Write(writer, View(call.Tenant, row))))
        .Post("campaigns", Create)
        .Patch("campaigns/{id:long}", Update)
        .Get("campaigns/{id:long}/costs", call => Costs(call, call.Id))
        .Get("categories", call => call.List(call.Tenant.CampaignCategories, () => null, _ => true, ReferenceJson.Write))
        .Get("categories/{id:long}", call => call.One(call.Tenant.CampaignCategories, ReferenceJson.Write))
        .Post("categories", CreateCategory)
        .Patch("categories/{id:long}", UpdateCategory)
        .Get("costs", call => Costs(call, call.Query.Number("campaignId")))
        .Get("costs/{id:long}", call => call.One(call.Tenant.CampaignCosts, ReferenceJson.Write))
        .Post("costs", CreateCost)
        .Patch("costs/{id:long}", UpdateCost);

    public static CampaignView View(ServiceTitanTenant tenant, Campaign campaign) => tenant.InOneStep(() => new CampaignView(
        campaign,
        campaign.CategoryId is { } category ? tenant.CampaignCategories.Find(category) : null,
        campaign.BusinessUnitId is { } unit ? tenant.BusinessUnits.Find(unit) : null));

    private static ApiAnswer List(ApiCall call)
    {
        var (tenant, isActive) = (call.Tenant, call.ActiveFilter());
        var (name, phone) = (call.Query.Text("name"), call.Query.Text("campaignPhoneNumber"));
        return call.List(
            tenant.Campaigns,
            () => null,
            row => isActive(row)
                && (name is null || row.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
                && (phone is null || row.Dnis == phone),
            row => View(tenant, row),
            CampaignJson.Write);
    }

    /// <summary>Name, business unit, category and active are required by a PATCH too.</summary>
    private static Func<Campaign, Campaign>? Read(ApiCall call)
    {
        var body = call.Body;
        var (name, unit) = (body.Text("name", required: true), body.Number("businessUnitId", required: true));
        var (category, active) = (body.Number("categoryId", required: true), body.Flag("active", required: true));
        var (source, medium) = (body.Text("source", nullable: true), body.Text("medium", nullable: true));
        var (otherSource, otherMedium) = (body.Text("otherSource", nullable: true), body.Text("otherMedium", nullable: true));
        var (dnis, isDefault) = (body.Text("dnis", nullable: true), body.Flag("isDefaultCampaign"));
        return !body.IsValid
            ? null
            : row => row with
            {
                Name = name!,
                BusinessUnitId = unit,
                CategoryId = category,
                Active = active!.Value,
                Source = source ?? row.Source,
                Medium = medium ?? row.Medium,
                OtherSource = otherSource ?? row.OtherSource,
                OtherMedium = otherMedium ?? row.OtherMedium,
                Dnis = dnis ?? row.Dnis,
                IsDefault = isDefault ?? row.IsDefault,
            };
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var tenant = call.Tenant;
        return Read(call) is { } change
            ? call.Created(
                "campaigns",
                tenant.InOneStep(() => tenant.EditReference(tenant.AddCampaign("").Id, change)),
                (writer, row) => CampaignJson.Write(writer, View(tenant, row)))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Update(ApiCall call) => Read(call) is { } change
        ? call.Edited("campaigns", call.Tenant.EditReference(call.Id, change),
            (writer, row) => CampaignJson.Write(writer, View(call.Tenant, row)))
        : ApiAnswer.Invalid(call.Body.Errors);

    private static ApiAnswer CreateCategory(ApiCall call) => call.Body.Text("name", required: true) is { } name
        ? call.Created("categories", WriteResult<CampaignCategory>.Done(call.Tenant.AddCampaignCategory(name)), ReferenceJson.WriteId)
        : ApiAnswer.Invalid(call.Body.Errors);

    private static ApiAnswer UpdateCategory(ApiCall call)
    {
        var (name, active) = (call.Body.Text("name", required: true), call.Body.Flag("active"));
        return call.Body.IsValid
            ? call.Edited(
                "categories",
                call.Tenant.EditReference<CampaignCategory>(call.Id, row => row with { Name = name!, Active = active ?? row.Active }),
                ReferenceJson.WriteId)
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Costs(ApiCall call, long? campaignId)
    {
        var (year, month) = (call.Query.Number("year"), call.Query.Number("month"));
        return call.List(
            call.Tenant.CampaignCosts,
            () => null,
            row => (campaignId is null || row.CampaignId == campaignId) && (year is null || row.Year == year)
                && (month is null || row.Month == month),
            ReferenceJson.Write);
    }

    private static ApiAnswer CreateCost(ApiCall call)
    {
        var (tenant, body) = (call.Tenant, call.Body);
        var (campaignId, cost) = (body.Number("campaignId", required: true), body.Amount("dailyCost", required: true));
        var (year, month) = (body.Number("year", required: true), body.Number("month", required: true));
        if (month is < 1 or > 12 || year is < 1 or > 9_999)
        {
            body.Note("month", "The year and the month must be those of a calendar.");
        }

        return !body.IsValid
            ? ApiAnswer.Invalid(body.Errors)
            : tenant.Find<Campaign>(campaignId!.Value) is null
                ? ApiAnswer.NotFound($"Campaign with id {campaignId} was not found.")
                : call.Created(
                    "costs",
                    WriteResult<CampaignCost>.Done(tenant.AddCampaignCost(campaignId.Value, (int)year!, (int)month!, cost!.Value)),
                    ReferenceJson.Write);
    }

    private static ApiAnswer UpdateCost(ApiCall call) => call.Body.Amount("dailyCost", required: true) is { } cost
        ? call.Edited("costs", call.Tenant.EditReference<CampaignCost>(call.Id, row =>
            row with { DailyCost = cost }), ReferenceJson.WriteId)
        : ApiAnswer.Invalid(call.Body.Errors);
}
