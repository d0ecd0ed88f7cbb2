namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>Whether anything exists twice.</summary>
internal static class DuplicateComparison
{
    public static IEnumerable<string> Find(Books books)
    {
        var contacts = books.Contacts.Where(contact => contact.Household is not null).ToList();
        var active = books.Customers.Values.Where(customer => customer.Active).ToList();
        return
        [
            .. Twice(contacts, contact => contact.Property("hearth_person_id"), contact => contact.Id, "contacts name one person"),
            .. Twice(
                contacts.Where(contact => contact.IsMadeByHearth), contact => contact.Household, contact => contact.Id,
                "contacts were made for one household"),
            .. Twice(
                contacts, contact => $"{contact.Household} {contact.Property("firstname")} {contact.Property("lastname")}".ToLowerInvariant(),
                contact => contact.Id, "contacts of one household have one name"),
            .. Twice(
                contacts.Where(contact => contact.Property("firstname") is not null),
                contact => $"{contact.Property("firstname")} {contact.Property("lastname")}, {contact.Address}".ToLowerInvariant(),
                contact => contact.Id, "contacts have one name and address"),
            .. Twice(
                active,
                customer => $"{customer.Name}, {customer.Address}".ToLowerInvariant(), customer => customer.Id, "customers have one name and address"),
            .. Twice(
                contacts.Where(contact => contact.Customer is not null).DistinctBy(contact => (contact.Household, contact.Customer)),
                contact => contact.Household, contact => contact.Customer!, "customers are named by one household"),
            .. Twice(
                contacts.Where(contact => contact.Customer is not null).DistinctBy(contact => (contact.Household, contact.Customer)),
                contact => contact.Customer, contact => contact.Household!, "households name one customer"),
            .. Twice(active, customer => customer.Household, customer => customer.Id, "customers were made for one household"),
            .. Twice(
                active.SelectMany(customer => customer.Methods)
                    .Where(method => method is { Active: true, Value: not (null or Canonical.Invalid) }),
                method => $"{method.Customer} {method.Kind} {method.Value}", method => $"{method.Id} {method.Dates}", "contact methods of one customer are the same"),
            .. Twice(books.Deals, deal => deal.GetProperty("properties").Text("st_job_id"), deal => deal.Text("id")!, "deals show one job"),
        ];
    }

    private static IEnumerable<string> Twice<T>(IEnumerable<T> all, Func<T, string?> key, Func<T, string> name, string what) =>
        from item in all
        let shared = key(item)
        where shared is not null
        group name(item) by shared into same
        where same.Count() > 1
        select $"{same.Count()} {what} ({same.Key}): {string.Join(", ", same)}.";
}
