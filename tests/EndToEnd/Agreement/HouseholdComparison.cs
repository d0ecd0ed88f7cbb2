namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>Whether each customer and its contacts say the same.</summary>
internal static class HouseholdComparison
{
    public static IEnumerable<string> Find(Books books)
    {
        var contacts = books.Contacts.Where(contact => contact.Customer is not null).ToLookup(contact => contact.Customer!);
        var holders = books.Contacts.Where(contact => contact.ValueOf("Email") is not null).ToLookup(contact => contact.ValueOf("Email")!);
        foreach (var customer in books.Customers.Values.Where(customer => customer.Active))
        {
            var household = contacts[customer.Id].ToList();
            if (household.Count == 0)
            {
                // A contact needs an email that nobody else has, or none.
                if (!customer.Of("Email").Any(method => method.Value is { } email && holders[email].Any()))
                {
                    yield return $"Customer {customer.Id} ({customer.Name}) has no contact.";
                }

                continue;
            }

            foreach (var difference in household.SelectMany(contact => Shared(customer, contact)).Concat(Person(customer, household, holders)))
            {
                yield return difference;
            }
        }

        foreach (var lost in books.Contacts.Where(contact => contact.Customer is { } id && !books.Customers.ContainsKey(id)))
        {
            yield return $"Contact {lost.Id} names customer {lost.Customer}, which does not exist.";
        }
    }

    private static IEnumerable<string> Shared(Customer customer, Contact contact)
    {
        var what = $"Customer {customer.Id} and contact {contact.Id}";
        return
        [
            .. Comparison.Differ(what, "name", customer.Name, contact.Property("hearth_household_name")),
            .. Comparison.Differ(what, "type", customer.Type, contact.Property("hearth_household_type")),
            .. Comparison.Differ(what, "address", customer.Address, contact.Address),
            .. Comparison.Differ(what, "do-not-mail", $"{customer.DoNotMail}", $"{Canonical.Flag(contact.Property("hearth_do_not_mail"))}"),
        ];
    }

    private static IEnumerable<string> Person(Customer customer, List<Contact> household, ILookup<string, Contact> holders)
    {
        var primary = household.Where(contact => contact.IsPrimary).ToList();
        if (primary is not [var person])
        {
            yield return $"Customer {customer.Id} has {primary.Count} contacts for its first person.";
            yield break;
        }

        foreach (var kind in Books.MethodKinds)
        {
            var shown = person.ValueOf(kind);
            var kept = customer.Of(kind).Select(method => method.Value).Where(value => value is not (null or Canonical.Invalid)).ToHashSet();
            var unshown = kept.Where(value => !household.Exists(contact => contact.ValueOf(kind) == value)).ToList();
            var isParked = customer.Of(kind).Any(method => method.Value is Canonical.Invalid);
            if (shown is not (null or Canonical.Invalid) && !kept.Contains(shown) && !isParked)
            {
                yield return $"Customer {customer.Id} has no {kind} '{shown}', which contact {person.Id} shows; it has: {string.Join(", ", kept)}.";
            }
            else if (shown is null && unshown.Count > 0 && !(kind == "Email" && unshown.TrueForAll(email => holders[email!].Any())))
            {
                yield return $"Contact {person.Id} shows no {kind}; customer {customer.Id} has: {string.Join(", ", unshown)}.";
            }
        }
    }
}
