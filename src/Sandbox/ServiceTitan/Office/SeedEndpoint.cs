namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// <c>POST /_sandbox/seed</c>: many records in one step, each with optional <c>createdOn</c> and <c>modifiedOn</c>. With them
/// it is history, which no webhook tells of. Answers the new ids by list, in order; a refused record stops the rest.
/// </summary>
internal static class SeedEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, ServiceTitanTenant tenant) =>
        routes.MapOffice(HttpMethods.Post, "seed", (body, _) => tenant.InOneStep(() => Seed(tenant, body)));

    private static ApiAnswer Seed(ServiceTitanTenant tenant, JsonBody body)
    {
        var drafts = new List<(string List, Func<WriteProblem?> Refused, Func<long> Id)>();
        Reference("businessUnits", row => tenant.AddBusinessUnit(row.Name, row.Phone, row.Email, times: row.Times));
        Reference("technicians", row => tenant.AddTechnician(row.Name, row.BusinessUnitId, row.Email, row.Phone, row.Team, row.Times));
        Reference("jobTypes", row => tenant.AddJobType(row.Name, row.BusinessUnitIds, times: row.Times));
        Reference("campaignCategories", row => tenant.AddCampaignCategory(row.Name, row.Times));
        Reference("campaigns", row =>
            tenant.AddCampaign(row.Name, row.CategoryId, row.BusinessUnitId, row.Source, row.Medium, row.Times));
        Reference("paymentTypes", row => tenant.AddPaymentType(row.Name, row.Times));
        Reference("cancelReasons", row => tenant.AddCancelReason(row.Name, row.Times));
        Reference("holdReasons", row => tenant.AddHoldReason(row.Name, row.Times));
        Reference("tagTypes", row => tenant.AddTagType(row.Name, row.Color ?? "", row.Code ?? "", row.Times));
        Read<Customer>("customers", row =>
        {
            var (draft, times) = (CustomerRoutes.Draft(row, byStaff: true), Times(row));
            return () => tenant.CreateCustomer(draft, times);
        });
        Read<Job>("jobs", row =>
        {
            var (draft, times) = (JobRoutes.Draft(row), Times(row));
            return () => tenant.BookJob(draft, times);
        });
        return body.IsValid ? Store() : ApiAnswer.Invalid(body.Errors);

        void Reference<T>(string list, Func<SeededReference, T> make)
            where T : class, IRow =>
            Read<T>(list, body =>
            {
                var row = SeededReference.Read(body);
                return () => WriteResult<T>.Done(make(row));
            });

        void Read<T>(string list, Func<JsonBody, Func<WriteResult<T>>> read)
            where T : class, IRow
        {
            foreach (var row in body.Children(list) ?? [])
            {
                var make = read(row);
                WriteResult<T>? made = null;
                drafts.Add((list, () => (made = make()).Problem, () => made!.Row.Id));
            }
        }

        ApiAnswer Store()
        {
            var ids = new List<(string List, long Id)>();
            foreach (var (list, refused, id) in drafts)
            {
                if (refused() is { } problem)
                {
                    return ApiAnswer.Of(problem);
                }

                ids.Add((list, id()));
            }

            return new ApiAnswer.Document(writer =>
            {
                writer.WriteStartObject();
                foreach (var list in ids.GroupBy(made => made.List))
                {
                    writer.WriteIds(list.Key, [.. list.Select(made => made.Id)]);
                }

                writer.WriteEndObject();
            });
        }
    }

    public static RecordTimes? Times(JsonBody row)
    {
        var (created, modified) = (row.Time("createdOn"), row.Time("modifiedOn"));
        return created is null && modified is null ? null : new RecordTimes(created, modified);
    }
}
