namespace Hearth.Sandbox.ServiceTitan;

/// <summary>jpm v2: job types and the reasons to cancel or hold a job.</summary>
internal static class JobTypeRoutes
{
    private const string Kind = "job-types";

    public static ApiRoutes MapJobTypes(this ApiRoutes routes) => routes
        .Get("job-types", List)
        .Get("job-types/{id:long}", call =>
        {
            var application = call.Query.Guid("externalDataApplicationGuid");
            return call.One(call.Tenant.JobTypes, (writer, row) => JobTypeJson.Write(writer, row, application));
        })
        .Post("job-types", Create)
        .Patch("job-types/{id:long}", Update)
        .Get("job-cancel-reasons", call => Reasons(call, call.Tenant.CancelReasons))
        .Get("job-hold-reasons", call => Reasons(call, call.Tenant.HoldReasons));

    private static ApiAnswer List(ApiCall call)
    {
        var (isActive, name, priority) = (call.ActiveFilter(), call.Query.Text("name"), call.Query.Choice<Priority>("priority"));
        var (least, most) = (call.Query.Number("minDuration"), call.Query.Number("maxDuration"));
        var application = call.Query.Guid("externalDataApplicationGuid");
        return call.List(
            call.Tenant.JobTypes,
            () => null,
            row => isActive(row)
                && (name is null || row.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
                && (priority is null || row.Priority == priority)
                && (least is null || row.DurationSeconds >= least)
                && (most is null || row.DurationSeconds <= most),
            (writer, row) => JobTypeJson.Write(writer, row, application));
    }

    private static ApiAnswer Reasons(ApiCall call, Table<JobReason> reasons)
    {
        var isActive = call.ActiveFilter();
        return call.List(reasons, () => null, row => isActive(row), ReferenceJson.Write);
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var (tenant, name, change) = (call.Tenant, call.Body.Text("name", required: true), Read(call.Body, call.Body.NewExternalData()));
        return call.Body.IsValid
            ? call.Created(
                Kind, tenant.InOneStep(() => tenant.EditReference(tenant.AddJobType(name!).Id, change)),
                    (writer, row) => JobTypeJson.Write(writer, row, null))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer Update(ApiCall call)
    {
        var change = Read(call.Body, call.Body.ChangedExternalData());
        return call.Body.IsValid
            ? call.Edited(Kind, call.Tenant.EditReference(call.Id, change), (writer, row) => JobTypeJson.Write(writer, row, null))
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static Func<JobType, JobType> Read(JsonBody body, ExternalChange? external)
    {
        var (name, units, priority) = (body.Text("name"), body.Numbers("businessUnitIds"), body.Choice<Priority>("priority"));
        var (duration, jobClass) = (body.Number("duration"), body.Text("class"));
        var (summary, noCharge) = (body.Text("summary"), body.Flag("noCharge"));
        if (duration is < 0 or > int.MaxValue)
        {
            body.Note("duration", "The duration must be a number of seconds.");
            duration = null;
        }

        return row => row with
        {
            Name = name ?? row.Name,
            BusinessUnitIds = units ?? row.BusinessUnitIds,
            Priority = priority ?? row.Priority,
            DurationSeconds = (int)(duration ?? row.DurationSeconds),
            JobClass = jobClass ?? row.JobClass,
            Summary = summary ?? row.Summary,
            NoCharge = noCharge ?? row.NoCharge,
            ExternalData = external?.ApplyTo(row.ExternalData) ?? row.ExternalData,
        };
    }
}
