using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Sandbox.Faults;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Connectors.ServiceTitan;

public sealed class CustomerSearchTests
{
    private static readonly (string Field, FieldValue Value)[] Ada =
        [(FieldName.HouseholdName, FieldValue.Of("Ada Byron")), (FieldName.HouseholdAddress, Writes.Address)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("(859) 555-0177", "+18595550177")]
    [InlineData("859.555.0177", "+18595550177")]
    [InlineData("+1 859 555 0177", "+18595550177;ext=4")]
    public async Task A_customer_is_found_by_the_number_of_a_creation_however_the_office_wrote_it(string written, string number)
    {
        await using var running = await RunningTenant.StartAsync();
        var office = OfficeCreates(running, "Byron, Ada", ("MobilePhone", written));
        running.Time.Advance(TimeSpan.FromDays(30));

        var found = await FindAsync(running, (FieldName.PersonMobile, number));

        found.Should().ContainSingle().Which.Should().Be(new RecordRef(RunningTenant.Connection, RecordType.Customer, office));
        running.Requests.To("GET", "customers").Should().ContainSingle();
    }

    [Fact]
    public async Task Without_a_number_the_customers_made_lately_are_candidates_the_newest_first()
    {
        await using var running = await RunningTenant.StartAsync();
        OfficeCreates(running, "Before");
        running.Time.Advance(TimeSpan.FromHours(2));
        var first = OfficeCreates(running, "Ada Byron", ("Email", "ada@example.com"));
        running.Time.Advance(TimeSpan.FromMinutes(1));
        var second = OfficeCreates(running, "Zoe Quist");

        var found = await FindAsync(running, (FieldName.PersonEmail, "ada@example.com"));

        found.Select(record => record.Id).Should().Equal(second, first);
    }

    [Fact]
    public async Task What_an_earlier_attempt_left_is_no_candidate()
    {
        await using var running = await RunningTenant.StartAsync();
        var write = Creation((FieldName.PersonMobile, "+18595550177"));
        await running.WriteAsync(write);

        var found = RunningTenant.Value(await running.Connector.FindAlikeAsync(write, Token));

        found.Should().BeEmpty();
    }

    [Fact]
    public async Task An_inactive_customer_is_no_candidate()
    {
        await using var running = await RunningTenant.StartAsync();
        var office = OfficeCreates(running, "Ada Byron", ("MobilePhone", "(859) 555-0177"));
        await running.WriteAsync(Writes.Update(RecordType.Customer, long.Parse(office)) with { Kind = WriteKind.Archive });

        (await FindAsync(running, (FieldName.PersonMobile, "+18595550177"))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_vendor_that_fails_is_a_classified_failure()
    {
        await using var running = await RunningTenant.StartAsync();
        running.Tenant.Faults.Add(new FaultRule { Kind = FaultKind.ServerError, Next = 9, Method = "GET", PathPrefix = "/crm" });

        var searching = running.Connector.FindAlikeAsync(Creation(), Token);

        (await running.PassingTime(searching)).Should().BeOfType<Outcome<ImmutableArray<RecordRef>>.Failure>()
            .Which.Reason.Class.Should().Be(FailureClass.Retry);
    }

    private static string OfficeCreates(RunningTenant running, string name, params (string Type, string Value)[] contacts)
    {
        var customer = running.Tenant.CreateCustomer(new NewCustomer(name, new("9 Elm St", "", "Lexington", "KY", "40507", "USA"))
        {
            Contacts = [.. contacts.Select(contact => new NewContact(Enum.Parse<ContactType>(contact.Type), contact.Value))],
        });
        return $"{customer.Row.Id}";
    }

    private static RecordWrite Creation(params (string Field, string Value)[] methods) => Writes.NewCustomer(Ada) with
    {
        Context = methods.ToImmutableDictionary(method => method.Field, method => FieldValue.Of(method.Value)),
    };

    private static async Task<ImmutableArray<RecordRef>> FindAsync(RunningTenant running, params (string Field, string Value)[] methods) =>
        RunningTenant.Value(await running.Connector.FindAlikeAsync(Creation(methods), Token));
}
