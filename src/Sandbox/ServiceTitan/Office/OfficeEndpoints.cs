namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// The vendor's screens, for tests and traffic: <c>/_sandbox/ui/...</c> writes as office staff do, with the API's field
/// names, and may do what only the screens can: merge, move a job, take a total.
/// </summary>
internal static class OfficeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        MapCustomers(routes, tenant);
        MapContacts(routes, tenant);
        MapLocations(routes, tenant);
        MapJobs(routes, tenant);
        MapAppointments(routes, tenant);
        MapEstimates(routes, tenant);
        MapMemberships(routes, tenant);
        MapMoney(routes, tenant);
    }

    private static void MapCustomers(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        routes.MapOffice(HttpMethods.Post, "ui/customers", (body, _) =>
        {
            var draft = CustomerRoutes.Draft(body, byStaff: true);
            return body.Answer(() => tenant.CreateCustomer(draft));
        });
        routes.MapOffice(HttpMethods.Patch, "ui/customers/{id:long}", (body, id) =>
        {
            var edit = CustomerRoutes.Edit(body);
            return body.Answer(() => tenant.EditCustomer(id, edit));
        });
        routes.MapOffice(HttpMethods.Delete, "ui/customers/{id:long}", (body, id) =>
            body.Answer(() => tenant.EditCustomer(id, new CustomerEdit { Active = false })));
        routes.MapOffice(HttpMethods.Post, "ui/customers/merge", (body, _) =>
        {
            var (from, into) = (body.Number("fromId", required: true), body.Number("intoId", required: true));
            return body.Answer(() => tenant.MergeCustomers(from!.Value, into!.Value));
        });
    }

    private static void MapContacts(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        routes.MapOffice(HttpMethods.Post, "ui/contacts", (body, _) =>
        {
            var (customerId, locationId, draft) = (body.Number("customerId"), body.Number("locationId"), body.Contact());
            if ((customerId is null) == (locationId is null))
            {
                body.Note("customerId", "Either customerId or locationId is required.");
            }

            return body.Answer(() => customerId is { } customer
                ? tenant.AddCustomerContact(customer, draft)
                : tenant.AddLocationContact(locationId!.Value, draft));
        });
        routes.MapOffice(HttpMethods.Patch, "ui/contacts/{id:long}", (body, id) =>
        {
            // Only the screens can set what the API calls doNotText.
            var edit = ContactRoutes.Edit(body) with { DoNotText = body.Flag("doNotText") };
            return body.Answer(() => tenant.EditContact(id, edit));
        });
        routes.MapOffice(HttpMethods.Delete, "ui/contacts/{id:long}", (body, id) => body.Answer(() => tenant.DeleteContact(id)));
    }

    private static void MapLocations(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        routes.MapOffice(HttpMethods.Post, "ui/locations", (body, _) =>
        {
            var (customerId, draft) = (body.Number("customerId", required: true), LocationRoutes.Draft(body));
            return body.Answer(() => tenant.CreateLocation(customerId!.Value, draft));
        });
        routes.MapOffice(HttpMethods.Patch, "ui/locations/{id:long}", (body, id) =>
        {
            var edit = LocationRoutes.Edit(body);
            return body.Answer(() => tenant.EditLocation(id, edit));
        });
        routes.MapOffice(HttpMethods.Delete, "ui/locations/{id:long}", (body, id) =>
            body.Answer(() => tenant.EditLocation(id, new LocationEdit { Active = false })));
    }

    private static void MapJobs(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        routes.MapOffice(HttpMethods.Post, "ui/jobs", (body, _) =>
        {
            var draft = JobRoutes.Draft(body);
            return body.Answer(() => tenant.BookJob(draft));
        });
        routes.MapOffice(HttpMethods.Patch, "ui/jobs/{id:long}", (body, id) =>
        {
            var edit = JobRoutes.Edit(body);
            return body.Answer(() => tenant.EditJob(id, edit));
        });
        routes.MapOffice(HttpMethods.Delete, "ui/jobs/{id:long}", (body, id) =>
            body.Answer(() => tenant.MoveJob(id, JobStatus.Canceled)));
        routes.MapOffice(HttpMethods.Post, "ui/jobs/{id:long}/status", (body, id) =>
        {
            var (status, total) = (body.Choice<JobStatus>("status", required: true), body.Amount("total", nullable: true));
            return body.Answer(() => tenant.MoveJob(id, status!.Value, total));
        });
    }

    private static void MapAppointments(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        routes.MapOffice(HttpMethods.Post, "ui/appointments", (body, _) =>
        {
            var (jobId, draft) = (body.Number("jobId", required: true), AppointmentRoutes.Draft(body));
            return body.Answer(() => tenant.AddAppointment(jobId!.Value, draft));
        });
        routes.MapOffice(HttpMethods.Patch, "ui/appointments/{id:long}", (body, id) =>
        {
            var move = AppointmentRoutes.Move(body);
            return body.Answer(() => tenant.RescheduleAppointment(id, move));
        });
        routes.MapOffice(HttpMethods.Delete, "ui/appointments/{id:long}", (body, id) => body.Answer(() => tenant.DeleteAppointment(id)));
    }

    private static void MapEstimates(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        routes.MapOffice(HttpMethods.Post, "ui/estimates", (body, _) =>
        {
            var draft = EstimateRoutes.Draft(body);
            return body.Answer(() => tenant.MakeEstimate(draft));
        });
        routes.MapOffice(HttpMethods.Patch, "ui/estimates/{id:long}", (body, id) =>
        {
            var edit = EstimateRoutes.Edit(body);
            return body.Answer(() => tenant.EditEstimate(id, edit));
        });
        routes.MapOffice(HttpMethods.Delete, "ui/estimates/{id:long}", (body, id) =>
            body.Answer(() => tenant.EditEstimate(id, new EstimateEdit { Active = false })));
    }

    private static void MapMemberships(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        routes.MapOffice(HttpMethods.Post, "ui/memberships", (body, _) =>
        {
            var draft = MembershipRoutes.Draft(body);
            return body.Answer(() => tenant.SellMembership(draft));
        });
        routes.MapOffice(HttpMethods.Patch, "ui/memberships/{id:long}", (body, id) =>
        {
            var edit = MembershipRoutes.Edit(body);
            return body.Answer(() => tenant.EditMembership(id, edit));
        });
        routes.MapOffice(HttpMethods.Delete, "ui/memberships/{id:long}", (body, id) =>
            body.Answer(() => tenant.EditMembership(id, new MembershipEdit { Status = MembershipStatus.Deleted })));
    }

    private static void MapMoney(IEndpointRouteBuilder routes, ServiceTitanTenant tenant)
    {
        routes.MapOffice(HttpMethods.Post, "ui/invoices", (body, _) =>
        {
            var (adjusted, edit) = (body.Number("adjustmentToId", required: true), InvoiceRoutes.Edit(body));
            return body.Answer(() => tenant.AdjustInvoice(adjusted!.Value, edit));
        });
        routes.MapOffice(HttpMethods.Patch, "ui/invoices/{id:long}", (body, id) =>
        {
            var edit = InvoiceRoutes.Edit(body);
            return body.Answer(() => tenant.EditInvoice(id, edit));
        });
        routes.MapOffice(HttpMethods.Delete, "ui/invoices/{id:long}", (body, id) => body.Answer(() => tenant.VoidInvoice(id)));
        routes.MapOffice(HttpMethods.Post, "ui/payments", (body, _) =>
        {
            var draft = PaymentRoutes.Draft(tenant, body);
            return body.Answer(() => tenant.TakePayment(draft));
        });
        routes.MapOffice(HttpMethods.Patch, "ui/payments/{id:long}", (body, id) =>
        {
            var edit = PaymentRoutes.Edit(body, byStaff: true);
            return body.Answer(() => tenant.EditPayment(id, edit));
        });
        routes.MapOffice(HttpMethods.Delete, "ui/payments/{id:long}", (body, id) =>
            body.Answer(() => tenant.EditPayment(id, new PaymentEdit { Active = false })));
    }
}
