namespace Hearth.Sandbox.ServiceTitan;

/// <summary>memberships v2: memberships, their kinds, and the changes of their status.</summary>
internal static class MembershipRoutes
{
    private const string Kind = "memberships";

    public static ApiRoutes MapMemberships(this ApiRoutes routes) => routes
        .Get("memberships", List)
        .Get("memberships/{id:long}", call => call.One(call.Tenant.Memberships, MembershipJson.Write))
        .Patch("memberships/{id:long}", Update)
        .Get("memberships/{id:long}/status-changes", StatusChanges)
        .Get("membership-types", ListTypes)
        .Get("membership-types/{id:long}", call => call.One(call.Tenant.MembershipTypes, MembershipJson.Write))
        .Get("export/memberships", call => call.Export("memberships.memberships", call.Tenant.Memberships, MembershipJson.Write))
        .Get("export/membership-types", call => call.Export("memberships.types", call.Tenant.MembershipTypes, MembershipJson.Write))
        .Get("export/membership-status-changes", call => call.Export("memberships.changes", call.Tenant.MembershipStatusChanges, MembershipJson.Write));

    public static NewMembership Draft(JsonBody body) => new(
        body.Number("customerId", required: true) ?? 0,
        body.Number("membershipTypeId", required: true) ?? 0,
        body.Time("from", required: true) ?? default)
    {
        BusinessUnitId = body.Number("businessUnitId", nullable: true),
        LocationId = body.Number("locationId", nullable: true),
        SoldById = body.Number("soldById", nullable: true),
        Memo = body.Text("memo", nullable: true),
    };

    public static MembershipEdit Edit(JsonBody body) => new()
    {
        Status = body.Choice<MembershipStatus>("status"),
        BusinessUnitId = body.Number("businessUnitId"),
        From = body.Time("from"),
        To = body.Time("to", nullable: true),
        ClearTo = body.IsNull("to"),
        NextScheduledBillDate = body.Time("nextScheduledBillDate", nullable: true),
        SoldById = body.Number("soldById", nullable: true),
        LocationId = body.Number("locationId", nullable: true),
        Memo = body.Text("memo", nullable: true),
    };

    private static ApiAnswer List(ApiCall call)
    {
        var (tenant, query) = (call.Tenant, call.Query);
        var (customers, duration) = (query.Ids("customerIds"), query.Number("duration"));
        var (status, frequency, isActive) = (query.Choice<MembershipStatus>("status"), query.Choice<MembershipRecurrence>("billingFrequency"), call.ActiveFilter());
        return call.List(
            tenant.Memberships,
            () => customers?.SelectMany(tenant.MembershipsByCustomer.Ids).Order(),
            row => isActive(row)
                && (duration is null || row.DurationMonths == duration)
                && (status is null || row.Status == status)
                && (frequency is null || row.BillingFrequency == frequency),
            MembershipJson.Write);
    }

    private static ApiAnswer ListTypes(ApiCall call)
    {
        var (duration, frequency, isActive) = (call.Query.Number("duration"), call.Query.Choice<MembershipRecurrence>("billingFrequency"), call.ActiveFilter());
        return call.List(
            call.Tenant.MembershipTypes,
            () => null,
            row => isActive(row) && (duration is null || row.DurationMonths == duration) && (frequency is null || row.BillingFrequency == frequency),
            MembershipJson.Write);
    }

    private static ApiAnswer StatusChanges(ApiCall call)
    {
        var tenant = call.Tenant;
        var changes = tenant.InOneStep(() => tenant.Memberships.FindAsOf(call.Id, tenant.ReadHorizon) is null
            ? null
            : tenant.MembershipStatusChanges.Rows.Where(change => change.MembershipId == call.Id).ToList());
        return changes is null
            ? ApiAnswer.NotFound($"Membership with id {call.Id} was not found.")
            : new ApiAnswer.Document(writer =>
            {
                writer.WriteStartArray();
                changes.ForEach(change => MembershipJson.WriteOfOne(writer, change));
                writer.WriteEndArray();
            });
    }

    private static ApiAnswer Update(ApiCall call)
    {
        var edit = Edit(call.Body);
        return call.Body.IsValid
            ? call.Edited(Kind, call.Tenant.EditMembership(call.Id, edit), ReferenceJson.WriteId)
            : ApiAnswer.Invalid(call.Body.Errors);
    }
}
