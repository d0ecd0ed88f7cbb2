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
        Read("businessUnits", row => Name(row, name => tenant.AddBusinessUnit(name, row.Text("phoneNumber"), row.Text("email"), times: Times(row))));
        Read("technicians", row => Name(row, name =>
            tenant.AddTechnician(name, row.Number("businessUnitId"), row.Text("email"), row.Text("phoneNumber"), row.Text("team"), Times(row))));
        Read("jobTypes", row => Name(row, name => tenant.AddJobType(name, row.Numbers("businessUnitIds"), times: Times(row))));
        Read("campaignCategories", row => Name(row, name => tenant.AddCampaignCategory(name, Times(row))));
        Read("campaigns", row => Name(row, name =>
            tenant.AddCampaign(name, row.Number("categoryId"), row.Number("businessUnitId"), row.Text("source"), row.Text("medium"), Times(row))));
        Read("paymentTypes", row => Name(row, name => tenant.AddPaymentType(name, Times(row))));
        Read("cancelReasons", row => Name(row, name => tenant.AddCancelReason(name, Times(row))));
        Read("holdReasons", row => Name(row, name => tenant.AddHoldReason(name, Times(row))));
        Read("tagTypes", row => Name(row, name => tenant.AddTagType(name, row.Text("color") ?? "", row.Text("code") ?? "", Times(row))));
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

    private static Func<WriteResult<T>> Name<T>(JsonBody row, Func<string, T> make)
        where T : class, IRow
    {
        var name = row.Text("name", required: true);
        return () => WriteResult<T>.Done(make(name!));
    }

    private static RecordTimes? Times(JsonBody row)
    {
        var (created, modified) = (row.Time("createdOn"), row.Time("modifiedOn"));
        return created is null && modified is null ? null : new RecordTimes(created, modified);
    }
}
