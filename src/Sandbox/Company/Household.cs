namespace Hearth.Sandbox.Company;

/// <summary>A customer of the company, as ServiceTitan holds it and, for most, as HubSpot already does.</summary>
/// <param name="Number">1 based, unique in the company.</param>
/// <param name="Kind">Whom the company works for.</param>
/// <param name="CustomerName">ServiceTitan's one string.</param>
/// <param name="BranchNumber">The branch that serves it.</param>
/// <param name="BillingAddress">Where the invoice goes.</param>
/// <param name="Places">Where work is done; at least one.</param>
/// <param name="People">The people that the office knows; the payer first.</param>
/// <param name="ContactMethods">What ServiceTitan holds, garbage included.</param>
/// <param name="DoNotMail">ServiceTitan's do-not-mail box.</param>
/// <param name="CreatedAt">When the office created the customer.</param>
/// <param name="ChangedAt">The last change of the customer itself.</param>
/// <param name="Jobs">Its jobs, the oldest first.</param>
/// <param name="CrmContacts">What HubSpot holds of it already; often nothing.</param>
internal sealed record Household(
    int Number,
    HouseholdKind Kind,
    string CustomerName,
    int BranchNumber,
    PostalAddress BillingAddress,
    IReadOnlyList<ServicePlace> Places,
    IReadOnlyList<Person> People,
    IReadOnlyList<ContactMethod> ContactMethods,
    bool DoNotMail,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    IReadOnlyList<ServiceJob> Jobs,
    IReadOnlyList<CrmContact> CrmContacts)
{
    /// <summary>To whom the customer belongs.</summary>
    public RecordTruth Truth { get; init; } = new($"customer-{Number}");

    /// <summary>Dollars that the customer owes.</summary>
    public decimal Balance => Jobs.Sum(job => job.Invoice.Balance);

    /// <summary>The household with all its records as a case of that kind.</summary>
    public Household As(CaseKind kind)
    {
        var truth = Truth with { Kind = kind };
        return this with { Truth = truth, CrmContacts = [.. CrmContacts.Select(contact => contact with { Truth = truth })] };
    }
}
