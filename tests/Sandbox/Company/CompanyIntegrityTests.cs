using CsCheck;
using Hearth.Sandbox.Company;

namespace Hearth.Tests.Sandbox.Company;

/// <summary>What holds in a company of any seed.</summary>
public sealed class CompanyIntegrityTests
{
    private const int Seeds = 40;
    private const int Households = 60;

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_reference_leads_somewhere() => ForAnySeed(company =>
    {
        var technicians = company.Technicians.ToDictionary(technician => technician.Number);
        foreach (var household in company.Customers)
        {
            household.People.Should().NotBeEmpty();
            household.Places.Should().NotBeEmpty();
            foreach (var job in household.Jobs)
            {
                job.PlaceIndex.Should().BeInRange(0, household.Places.Count - 1);
                job.JobTypeNumber.Should().BeInRange(1, company.JobTypes.Count);
                job.CampaignNumber.Should().BeInRange(1, company.Campaigns.Count);
                job.Visits.Should().NotBeEmpty().And.OnlyContain(visit => visit.Start < visit.End);
                job.Visits.Should().OnlyContain(visit => technicians[visit.TechnicianNumber].BranchNumber == job.BranchNumber);
            }
        }

        company.Customers.SelectMany(household => household.Jobs).Select(job => job.Number).Should().OnlyHaveUniqueItems();
    });

    [Fact]
    public void Money_adds_up() => ForAnySeed(company =>
    {
        foreach (var job in company.Customers.SelectMany(household => household.Jobs))
        {
            job.Invoice.Balance.Should().BeInRange(0, job.Invoice.Total);
            job.Invoice.Payments.Should().OnlyContain(payment => payment.Amount > 0);
            (job.Invoice.Total > 0).Should().Be(job.State == JobState.Completed);
            decimal.Round(job.Invoice.Total, 2).Should().Be(job.Invoice.Total);
        }
    });

    [Fact]
    public void Time_only_goes_forward_and_the_past_ends_now() => ForAnySeed(company =>
    {
        foreach (var household in company.Customers)
        {
            household.CreatedAt.Should().BeOnOrBefore(household.ChangedAt).And.BeAfter(Now.AddDays(-731));
            household.ChangedAt.Should().BeBefore(Now);
            foreach (var job in household.Jobs)
            {
                job.BookedAt.Should().BeAfter(household.CreatedAt).And.BeOnOrBefore(job.ChangedAt);
                job.ChangedAt.Should().BeOnOrBefore(Now);
                (job.CompletedAt is not null).Should().Be(job.State == JobState.Completed);
                job.Invoice.Payments.Should().OnlyContain(payment => payment.PaidAt >= job.CompletedAt && payment.PaidAt <= Now);
            }
        }

        foreach (var contact in AllContacts(company))
        {
            contact.CreatedAt.Should().BeOnOrBefore(contact.ChangedAt);
            contact.ChangedAt.Should().BeBefore(Now);
        }
    });

    [Fact]
    public void No_two_households_share_an_email_or_a_phone() => ForAnySeed(company =>
    {
        company.Households
            .SelectMany(household => household.People.Select(person => person.Email).OfType<string>().Distinct())
            .Should().OnlyHaveUniqueItems();
        company.Households
            .SelectMany(household => household.People.Select(person => person.Phone).OfType<string>().Distinct())
            .Should().OnlyHaveUniqueItems();
    });

    [Fact]
    public void No_two_contacts_of_hubspot_share_an_email() => ForAnySeed(company =>
        AllContacts(company).Select(contact => contact.Email?.ToLowerInvariant()).OfType<string>().Should().OnlyHaveUniqueItems());

    [Fact]
    public void A_contact_of_a_customer_shares_an_email_or_a_phone_with_it() => ForAnySeed(company =>
    {
        foreach (var household in company.Households)
        {
            foreach (var contact in household.CrmContacts)
            {
                household.People.Should().Contain(person =>
                    (person.Email != null && person.Email == contact.Email)
                    || (person.Phone != null && Digits(contact.Phone ?? contact.MobilePhone) == Digits(person.Phone)));
            }
        }
    });

    [Fact]
    public void Every_contact_has_what_hubspot_asks_for() => ForAnySeed(company =>
        AllContacts(company).Should().OnlyContain(contact => contact.FirstName.Length > 0 && contact.LastName.Length > 0));

    private static IEnumerable<CrmContact> AllContacts(HomeServiceCompany company) => company.Contacts;

    private static string Digits(string? phone)
    {
        var digits = new string([.. (phone ?? string.Empty).Where(char.IsAsciiDigit)]);
        return digits.Length == 11 ? digits[1..] : digits;
    }

    private static void ForAnySeed(Action<HomeServiceCompany> check) =>
        Gen.Int.Sample(seed => check(CompanyGenerator.Generate(new(seed, Households, Now))), iter: Seeds, threads: 1);
}
