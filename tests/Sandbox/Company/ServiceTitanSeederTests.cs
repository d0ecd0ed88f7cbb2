using Hearth.Sandbox.Company;
using Hearth.Sandbox.ServiceTitan;
using Customer = Hearth.Sandbox.ServiceTitan.Customer;

namespace Hearth.Tests.Sandbox.Company;

public sealed class ServiceTitanSeederTests
{
    private const int Households = 150;

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly HomeServiceCompany _company = CompanyGenerator.Generate(new(7, Households, Now));
    private readonly ServiceTitanTenant _tenant = new(new ServiceTitanOptions(), TimeProvider.System, 7);

    public ServiceTitanSeederTests() => ServiceTitanSeeder.Seed(_tenant, _company, Now);

    [Fact]
    public void Every_customer_is_there_with_what_it_owes()
    {
        var customers = _tenant.All<Customer>();

        customers.Select(customer => (customer.Name, customer.Balance, customer.DoNotMail, customer.CreatedOn))
            .Should().Equal(_company.Customers.Select(household =>
                (household.CustomerName, household.Balance, household.DoNotMail, household.CreatedAt)));
    }

    [Fact]
    public void Every_job_is_in_its_state_with_its_total_on_the_invoice()
    {
        var expected = _company.Customers.SelectMany(household => household.Jobs)
            .Select(job => ($"{job.State}", job.Invoice.Total, job.Invoice.Balance, job.CompletedAt, job.Visits.Count));

        var actual = _tenant.All<Job>().Select(job =>
        {
            var invoice = _tenant.Find<Invoice>(job.InvoiceId)!;
            (job.Total ?? 0).Should().Be(invoice.Total);
            return ($"{job.Status}", invoice.Total, invoice.Balance, job.CompletedOn, job.AppointmentCount);
        });

        actual.Should().Equal(expected);
    }

    [Fact]
    public void Every_visit_is_in_its_state()
    {
        var expected = _company.Customers.SelectMany(household => household.Jobs).SelectMany(job => job.Visits)
            .Select(visit => (visit.Start, visit.End, $"{visit.State}"));

        _tenant.All<Appointment>().Select(visit => (visit.Start, visit.End, $"{visit.Status}")).Should().Equal(expected);
    }

    [Fact]
    public void Nothing_was_changed_in_the_future() =>
        _tenant.All<Customer>().Select(customer => customer.ModifiedOn)
            .Concat(_tenant.All<Job>().Select(job => job.ModifiedOn))
            .Concat(_tenant.All<Contact>().Select(contact => contact.ModifiedOn))
            .Should().OnlyContain(time => time <= Now);

    [Fact]
    public void Seeding_sends_no_webhooks_and_counts_as_nobodys_call()
    {
        _tenant.Occurrences.TryRead(out _).Should().BeFalse();
        _tenant.Counters.Snapshot(includeWrites: true).TotalCalls.Should().Be(0);
    }
}
