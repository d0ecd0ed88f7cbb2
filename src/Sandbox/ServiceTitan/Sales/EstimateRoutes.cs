using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>sales v2: estimates. They are changed with PUT, although what is left out stays. Their lines have no list of their own here.</summary>
internal static class EstimateRoutes
{
    private const string Kind = "estimates";

    public static ApiRoutes MapEstimates(this ApiRoutes routes) => routes
        .Get("estimates", List)
        .Get("estimates/{id:long}", One)
        .Post("estimates", Create)
        .Put("estimates/{id:long}", Update)
        .Put("estimates/{id:long}/sell", Sell)
        .Put("estimates/{id:long}/unsell", call => Moved(call, call.Tenant.UnsellEstimate(call.Id)), takesBody: false)
        .Put("estimates/{id:long}/dismiss", call => Moved(call, call.Tenant.DismissEstimate(call.Id)), takesBody: false)
        .Put("estimates/{id:long}/items", PutItem)
        .Delete("estimates/{id:long}/items/{itemId:long}", call => call.EditedSilently(
            Kind, call.Tenant.RemoveEstimateItem(call.Id, call.RouteNumber("itemId")), "items", row => $"{row.Items.Count}"))
        .Get("export/estimates", Export)
        .Get("estimates/export", Export);

    public static NewEstimate Draft(JsonBody body) => new(body.Text("name") ?? "")
    {
        JobId = body.Number("jobId", nullable: true),
        LocationId = body.Number("locationId", nullable: true),
        Status = body.Choice<EstimateStatus>("status") ?? EstimateStatus.Open,
        SoldBy = body.Number("soldBy", nullable: true),
        ReviewStatus = body.Choice<EstimateReviewStatus>("reviewStatus") ?? EstimateReviewStatus.None,
        Tax = body.Amount("tax") ?? 0,
        Summary = body.Text("summary", nullable: true),
        IsRecommended = body.Flag("isRecommended") ?? false,
        Items = body.Children("items")?.Select(Line).ToList() ?? [],
    };

    public static EstimateEdit Edit(JsonBody body) => new()
    {
        Name = body.Text("name"),
        Summary = body.Text("summary", nullable: true),
        Tax = body.Amount("tax"),
        Status = body.Choice<EstimateStatus>("status"),
        ReviewStatus = body.Choice<EstimateReviewStatus>("reviewStatus"),
        SoldBy = body.Number("soldBy", nullable: true),
        IsRecommended = body.Flag("isRecommended"),
        Items = body.Children("items")?.Select(Line).ToList(),
    };

    private static EstimateLine Line(JsonBody body) => new(
        body.Number("id", nullable: true),
        body.Number("skuId") ?? 0,
        body.Text("skuName") ?? "",
        body.Amount("quantity") ?? 1,
        body.Amount("unitPrice") ?? 0,
        body.Text("description") ?? "",
        body.Amount("unitCost") ?? 0);

    private static ApiAnswer List(ApiCall call)
    {
        var (tenant, query) = (call.Tenant, call.Query);
        var (jobId, locationId, number) = (query.Number("jobId"), query.Number("locationId"), query.Text("jobNumber"));
        var (projectId, soldById, soldByEmployee) = (query.Number("projectId"), query.Number("soldById"), query.Number("soldByEmployeeId"));
        var (soldAfter, soldBefore, status) = (query.Time("soldAfter"), query.Time("soldBefore"), query.Choice<EstimateStatus>("status"));
        var (greater, less, isActive) = (query.Amount("totalGreater"), query.Amount("totalLess"), call.ActiveFilter());
        return call.List(
            tenant.Estimates,
            () => jobId is { } job ? tenant.EstimatesByJob.Ids(job) : null,
            row => isActive(row)
                && projectId is null
                && (jobId is null || row.JobId == jobId)
                && (locationId is null || row.LocationId == locationId)
                && (number is null || (row.JobId is { } id && tenant.Jobs.Find(id)?.JobNumber == number))
                && (soldById is null || row.SoldBy == soldById)
                && (soldByEmployee is null || row.SoldBy == soldByEmployee)
                && (soldAfter is null || row.SoldOn > soldAfter)
                && (soldBefore is null || row.SoldOn < soldBefore)
                && (status is null || row.Status == status)
                && (greater is null || row.SubTotal + row.Tax > greater)
                && (less is null || row.SubTotal + row.Tax < less),
            tenant.View,
            EstimateJson.Write);
    }

    private static ApiAnswer One(ApiCall call) =>
        call.Tenant.InOneStep(() => call.Tenant.Estimates.FindAsOf(call.Id, call.Tenant.ReadHorizon) is { } row ? call.Tenant.View(row) : null) is { } view
            ? new ApiAnswer.Document(writer => EstimateJson.Write(writer, view))
            : ApiAnswer.NotFound($"Estimate with id {call.Id} was not found.");

    private static ApiAnswer Create(ApiCall call)
    {
        var draft = Draft(call.Body);
        if (draft is { JobId: null, LocationId: null })
        {
            call.Body.Note("jobId", "One of jobId, projectId and locationId is required.");
        }

        return call.Body.IsValid
            ? call.Created(Kind, call.Tenant.MakeEstimate(draft), Write(call.Tenant))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Update(ApiCall call)
    {
        var (tenant, edit) = (call.Tenant, Edit(call.Body));
        return call.Body.IsValid
            ? call.Edited(Kind, tenant.EditEstimate(call.Id, edit), Write(tenant))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Sell(ApiCall call)
    {
        var (tenant, soldBy) = (call.Tenant, call.Body.Number("soldBy", required: true));
        return call.Body.IsValid
            ? call.Edited(Kind, tenant.SellEstimate(call.Id, soldBy!.Value), Write(tenant))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static Action<Utf8JsonWriter, Estimate> Write(ServiceTitanTenant tenant) =>
        (writer, row) => EstimateJson.Write(writer, tenant.InOneStep(() => tenant.View(row)));

    private static ApiAnswer Moved(ApiCall call, WriteResult<Estimate> result) =>
        call.EditedSilently(Kind, result, "status", row => row.Status.ToString());

    private static ApiAnswer PutItem(ApiCall call)
    {
        var line = Line(call.Body);
        return call.Body.IsValid
            ? call.Edited(
                Kind,
                call.Tenant.PutEstimateItem(call.Id, line),
                (writer, row) => EstimateJson.WriteUpdated(writer, new EstimateItemView(row, row.Items.FirstOrDefault(item => item.Id == line.Id) ?? row.Items[^1])))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Export(ApiCall call) =>
        call.Export("sales.estimates", call.Tenant.Estimates, _ => true, call.Tenant.View, EstimateJson.Write);
}
