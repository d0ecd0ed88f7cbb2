using Hearth.Tests.EndToEnd.Vendors;

namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>
/// Whether each write is explained by an edit: every written record belongs to a household or job that people edited since,
/// and no field of it was written more often than they did.
/// </summary>
internal static class WriteExplanation
{
    /// <summary>One sentence for each write that no edit explains.</summary>
    /// <param name="vendors">The vendors; their counters started when the traffic did.</param>
    public static async Task<IReadOnlyList<string>> FindUnexplainedAsync(EmulatedVendors vendors)
    {
        var books = await Books.ReadAsync(vendors);
        var edits = (await vendors.EditsAsync()).CountBy(edit => SubjectOf(books, edit.ObjectType, edit.RecordId)).ToDictionary();
        var tallies = (await vendors.HubSpot.CountersAsync()).Writes.Concat((await vendors.ServiceTitan.CountersAsync()).Writes);
        return
        [
            .. from tally in tallies
               let subject = SubjectOf(books, tally.ObjectType, tally.Id)
               let explained = edits.GetValueOrDefault(subject)
               where tally.Writes > explained
               select $"{tally.ObjectType} {tally.Id} ({subject}): {tally.Property} was written {tally.Writes} times for {explained} edits.",
        ];
    }

    private static string SubjectOf(Books books, string type, string id) => type switch
    {
        "contacts" or "contact" or "0-1" => books.Contacts.FirstOrDefault(contact => contact.Id == id) is { Customer: { } customer }
            ? $"customer {customer}"
            : $"contact {id}",
        "customers" or "customer" => $"customer {id}",
        "customer-contact" or "customers.contacts" => $"customer {books.Customers.Values.FirstOrDefault(customer => customer.Methods.Any(method => method.Id == id))?.Id}",
        "deals" or "deal" or "0-3" => $"job {books.Deals.FirstOrDefault(deal => deal.Text("id") == id).GetProperty("properties").Text("st_job_id")?.Split(':')[^1]}",
        "jobs" or "job" => $"job {id}",
        "appointments" or "appointment" => $"job {books.Appointments.FirstOrDefault(group => group.Any(visit => visit.Text("id") == id))?.Key}",
        _ => $"{type} {id}",
    };
}
