namespace Hearth.Sandbox.ServiceTitan;

/// <summary>crm v2: bookings, as the office sees all of them and as each provider sees its own. Only a provider makes one.</summary>
internal static class BookingRoutes
{
    private const string Kind = "bookings";
    private const string Provider = "booking-provider/{provider:long}/bookings";

    public static ApiRoutes MapBookings(this ApiRoutes routes) => routes
        .Get("bookings", call => List(call, _ => true))
        .Get("bookings/{id:long}", call => call.One(call.Tenant.Bookings, BookingJson.Write))
        .Get("bookings/{id:long}/contacts", call => Contacts(call, _ => true))
        .Get("export/bookings", call => call.Export("crm.bookings", call.Tenant.Bookings, BookingJson.WriteExport))
        .Get(Provider, call => List(call, IsOwn(call)))
        .Get($"{Provider}/{{id:long}}", call => call.One(call.Tenant.Bookings, BookingJson.Write, IsOwn(call)))
        .Post(Provider, Create)
        .Patch($"{Provider}/{{id:long}}", Update)
        .Post($"{Provider}/{{id:long}}/dismiss", Dismiss)
        .Get($"{Provider}/{{id:long}}/contacts", call => Contacts(call, IsOwn(call)))
        .Post($"{Provider}/{{id:long}}/contacts", AddContact);

    private static Func<Booking, bool> IsOwn(ApiCall call)
    {
        var provider = call.RouteNumber("provider");
        return row => row.ProviderId == provider;
    }

    private static ApiAnswer List(ApiCall call, Func<Booking, bool> isShown)
    {
        var externalId = call.Query.Text("externalId");
        return call.List(
            call.Tenant.Bookings, () => null, row => row.Active && isShown(row) && (externalId is null || row.ExternalId == externalId), BookingJson.Write);
    }

    private static ApiAnswer Contacts(ApiCall call, Func<Booking, bool> isShown)
    {
        var tenant = call.Tenant;
        var booking = tenant.InOneStep(() => tenant.Bookings.FindAsOf(call.Id, tenant.ReadHorizon));
        var query = new ListQuery(call.Query);
        if (call.Query.Errors.Count > 0)
        {
            return ApiAnswer.Invalid(call.Query.Errors);
        }

        if (booking is null || !isShown(booking))
        {
            return ApiAnswer.NotFound($"Booking with id {call.Id} was not found.");
        }

        var page = query.Cut(booking.Contacts);
        return new ApiAnswer.Document(writer => PageJson.WriteList(writer, page, page.Rows, BookingJson.Write));
    }

    private static ApiAnswer Create(ApiCall call)
    {
        var body = call.Body;
        var draft = new NewBooking(
            call.RouteNumber("provider"),
            body.Text("externalId", required: true) ?? "",
            body.Text("source", required: true) ?? "",
            body.Text("name", required: true) ?? "",
            body.Text("summary", required: true) ?? "",
            body.Flag("isFirstTimeClient", required: true) ?? false)
        {
            Address = body.NewAddress("address", required: false),
            Contacts = body.Contacts(),
            CustomerType = body.Choice<CustomerType>("customerType"),
            Start = body.Time("start"),
            CampaignId = body.Number("campaignId", nullable: true),
            BusinessUnitId = body.Number("businessUnitId", nullable: true),
            JobTypeId = body.Number("jobTypeId", nullable: true),
            Priority = body.Choice<Priority>("priority"),
            IsSendConfirmationEmail = body.Flag("isSendConfirmationEmail") ?? false,
        };
        return body.IsValid ? call.Created(Kind, call.Tenant.MakeBooking(draft), BookingJson.Write) : ApiAnswer.Invalid(body.Errors);
    }

    private static ApiAnswer Update(ApiCall call)
    {
        var body = call.Body;
        var edit = new BookingEdit
        {
            Source = body.Text("source"),
            Name = body.Text("name"),
            Address = body.ChangedAddress("address", withCoordinates: false),
            CustomerType = body.Choice<CustomerType>("customerType"),
            Start = body.Time("start"),
            Summary = body.Text("summary"),
            CampaignId = body.Number("campaignId"),
            BusinessUnitId = body.Number("businessUnitId"),
            JobTypeId = body.Number("jobTypeId"),
            Priority = body.Choice<Priority>("priority"),
            IsFirstTimeClient = body.Flag("isFirstTimeClient"),
            ExternalId = body.Text("externalId"),
        };
        return body.IsValid
            ? call.Edited(Kind, call.Tenant.EditBooking(call.Id, call.RouteNumber("provider"), edit), BookingJson.Write)
            : ApiAnswer.Invalid(body.Errors);
    }

    private static ApiAnswer Dismiss(ApiCall call)
    {
        var reason = call.Body.Number("callReasonId", nullable: true);
        return call.Body.IsValid
            ? call.EditedSilently(Kind, call.Tenant.DismissBooking(call.Id, call.RouteNumber("provider"), reason), "status", row => row.Status.ToString())
            : ApiAnswer.Invalid(call.Body.Errors);
    }

    private static ApiAnswer AddContact(ApiCall call)
    {
        var draft = call.Body.Contact();
        return call.Body.IsValid
            ? call.Edited(
                Kind, call.Tenant.AddBookingContact(call.Id, call.RouteNumber("provider"), draft), (writer, row) => BookingJson.Write(writer, row.Contacts[^1]))
            : ApiAnswer.Invalid(call.Body.Errors);
    }
}
