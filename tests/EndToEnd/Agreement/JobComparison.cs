using System.Text.Json;

namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>Whether each job has exactly one deal that says the same and stands with the household's contact.</summary>
internal static class JobComparison
{
    private const string ContactPrefix = "contacts/";

    public static IEnumerable<string> Find(Books books)
    {
        var deals = books.Deals.ToLookup(deal => deal.GetProperty("properties").Text("st_job_id")?.Split(':')[^1]);
        var contacts = books.Contacts.Where(contact => contact.Customer is not null).ToLookup(contact => contact.Customer!);
        foreach (var job in books.Jobs)
        {
            var shown = deals[job.Text("id")].ToList();
            if (shown is not [var deal])
            {
                yield return $"Job {job.Text("id")} has {shown.Count} deals.";
                continue;
            }

            foreach (var difference in Compare(books, job, deal).Concat(CompareContact(contacts, job, deal)))
            {
                yield return difference;
            }
        }
    }

    private static IEnumerable<string> Compare(Books books, JsonElement job, JsonElement deal)
    {
        var properties = deal.GetProperty("properties");
        var what = $"Job {job.Text("id")} and deal {deal.Text("id")}";
        return
        [
            .. Differ("number", Canonical.Text(job.Text("jobNumber")), "st_job_number", Canonical.Text),
            .. Differ("status", job.Text("jobStatus")?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), "dealstage", books.Stages.GetValueOrDefault!),
            .. Differ("type", NameOf("job-types", "jobTypeId"), "st_job_type", Canonical.Text),
            .. Differ("branch", NameOf("business-units", "businessUnitId"), "st_branch", Canonical.Text),
            .. Differ("campaign", NameOf("campaigns", "campaignId"), "st_campaign", Canonical.Text),
            .. Differ("completed", Canonical.Instant(job.Text("completedOn")), "st_completed_on", Canonical.Instant),
            .. Differ("total", Canonical.Money(job.Text("total")), "amount", Canonical.Money),
            .. Differ("summary", Canonical.Words(job.Text("summary")), "st_job_summary", Canonical.Words),
            .. Differ("start", FirstStart(books, job), "st_scheduled_start", Canonical.Instant),
        ];

        IEnumerable<string> Differ(string field, string? value, string property, Func<string, string?> canonical) =>
            Comparison.Differ(what, field, value, properties.Text(property) is { } text ? canonical(text) : null);

        string? NameOf(string resource, string reference) => books.Names.GetValueOrDefault($"{resource}/{job.Text(reference)}");
    }

    private static string? FirstStart(Books books, JsonElement job) => books.Appointments[job.Text("id")!]
        .Where(visit => visit.Text("active") != "false" && visit.Text("status") != "Canceled")
        .Select(visit => Canonical.Instant(visit.Text("start")))
        .MinBy(start => long.Parse(start!));

    private static IEnumerable<string> CompareContact(ILookup<string, Contact> contacts, JsonElement job, JsonElement deal)
    {
        var expected = contacts[job.Text("customerId")!].Select(contact => contact.Id).ToHashSet();
        var associated = deal.GetProperty("associations").EnumerateArray().Select(target => target.GetString()!)
            .Where(target => target.StartsWith(ContactPrefix, StringComparison.Ordinal)).Select(target => target[ContactPrefix.Length..]).ToList();
        if (expected.Count > 0 && !associated.Exists(expected.Contains))
        {
            yield return $"Deal {deal.Text("id")} of job {job.Text("id")} does not stand with its customer's contact.";
        }

        foreach (var stranger in associated.Where(contact => !expected.Contains(contact)))
        {
            yield return $"Deal {deal.Text("id")} of job {job.Text("id")} stands with contact {stranger} of another customer.";
        }
    }
}
