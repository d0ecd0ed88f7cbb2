namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>Whether each contact that is a lead with enough to go by became a customer.</summary>
internal static class LeadComparison
{
    private static readonly HashSet<string> Stages = ["lead", "marketingqualifiedlead", "salesqualifiedlead", "opportunity", "customer"];

    public static IEnumerable<string> Find(Books books, IReadOnlySet<string> doubtful) =>
        from contact in books.Contacts
        where contact.Customer is null && !doubtful.Contains(contact.Id)
        where contact.Property("lifecyclestage") is { } stage && Stages.Contains(stage)
        where contact.Address is not null && (contact.Property("firstname") ?? contact.Property("lastname")) is not null
        where Books.MethodKinds.Any(kind => contact.ValueOf(kind) is not (null or Canonical.Invalid))
        select $"Contact {contact.Id} is a lead with an address and has no customer.";
}
