using System.Net;
using System.Text.Json.Nodes;
using CsCheck;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class ExportTests
{
    [Fact]
    public async Task A_reader_that_follows_the_token_gets_everything_once_in_order_of_modification()
    {
        await using var tenant = await RunningTenant.StartAsync(options => options with { ExportPageSize = 3 });
        var history = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var day in new[] { 5, 1, 4, 2, 3, 7, 6 })
        {
            tenant.Tenant.CreateCustomer(new NewCustomer($"{day}", RunningTenant.Address()), new RecordTimes(history.AddDays(day)));
        }

        var (rows, token) = await tenant.ReadFeedAsync("crm/export/customers");

        rows.Select(row => row["name"]!.GetValue<string>()).Should().Equal("1", "2", "3", "4", "5", "6", "7");
        (await tenant.ReadFeedAsync("crm/export/customers", token)).Rows.Should().BeEmpty();
    }

    [Fact]
    public async Task A_record_that_changed_often_comes_once_as_it_is_now()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.AddCustomer("v1");
        tenant.Tenant.EditCustomer(customer.Id, new CustomerEdit { Name = "v2" });
        tenant.AddCustomer("other");
        tenant.Tenant.EditCustomer(customer.Id, new CustomerEdit { Name = "v3" });

        (await tenant.ReadFeedAsync("crm/export/customers")).Rows.Select(row => row["name"]!.GetValue<string>()).Should().Equal("other", "v3");
    }

    [Fact]
    public async Task A_date_starts_the_feed_at_what_changed_since()
    {
        await using var tenant = await RunningTenant.StartAsync();
        foreach (var year in new[] { 2022, 2023, 2024 })
        {
            tenant.Tenant.CreateCustomer(new NewCustomer($"{year}", RunningTenant.Address()), new RecordTimes(new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero)));
        }

        (await tenant.ReadFeedAsync("crm/export/customers", "2023-01-01")).Rows.Select(row => row["name"]!.GetValue<string>()).Should().Equal("2023", "2024");
        (await tenant.ReadFeedAsync("crm/export/customers", "2030-01-01")).Rows.Should().BeEmpty();
    }

    [Theory]
    [InlineData("garbage!")]
    [InlineData("c3QxfGpwbS5qb2JzfDU")] // A token of the jobs feed.
    public async Task A_token_of_nothing_or_of_another_feed_is_refused(string from)
    {
        await using var tenant = await RunningTenant.StartAsync();

        (await tenant.GetAsync($"crm/export/customers?from={from}")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_change_stays_out_for_the_lag_unless_recent_ones_are_asked_for_and_then_it_comes_again()
    {
        await using var tenant = await RunningTenant.StartAsync(options => options with { ExportLag = TimeSpan.FromSeconds(30) });
        tenant.AddCustomer("Bea");

        (await tenant.ReadFeedAsync("crm/export/customers")).Rows.Should().BeEmpty();
        var (early, token) = await tenant.ReadFeedAsync("crm/export/customers", includeRecent: true);
        early.Should().ContainSingle();
        tenant.Clock.Advance(TimeSpan.FromSeconds(30));
        var (again, next) = await tenant.ReadFeedAsync("crm/export/customers", token, includeRecent: true);
        again.Should().ContainSingle("the place of a recent row is not yet passed");
        (await tenant.ReadFeedAsync("crm/export/customers", next, includeRecent: true)).Rows.Should().ContainSingle("the last few rows are repeated while they are recent");
        tenant.Clock.Advance(TimeSpan.FromMinutes(2));
        (await tenant.ReadFeedAsync("crm/export/customers", next, includeRecent: true)).Rows.Should().BeEmpty();
    }

    [Theory]
    [InlineData("crm/export/customers")]
    [InlineData("crm/export/customers/contacts")]
    [InlineData("crm/export/locations")]
    [InlineData("crm/export/locations/contacts")]
    [InlineData("jpm/export/jobs")]
    [InlineData("jpm/export/appointments")]
    [InlineData("accounting/export/invoices")]
    [InlineData("accounting/export/payments")]
    [InlineData("dispatch/export/appointment-assignments")]
    public async Task Every_feed_has_rows_with_their_activity(string feed)
    {
        await using var tenant = await RunningTenant.StartAsync();
        var customer = tenant.Tenant.CreateCustomer(new NewCustomer("Bea", RunningTenant.Address())
        {
            Locations = [new NewLocation("Home", RunningTenant.Address()) { Contacts = [new NewContact(ContactType.Phone, "555-0102")] }],
        }).Row;
        tenant.Book(customer);
        tenant.Tenant.TakePayment(new NewPayment(customer.Id, tenant.PaymentType, 5));

        var (rows, token) = await tenant.ReadFeedAsync(feed);

        rows.Should().ContainSingle().Which["active"]!.GetValue<bool>().Should().BeTrue();
        token.Should().NotBeEmpty();
    }

    /// <summary>
    /// Whatever is written between the pages, at any speed and with any lag: after the last write and its lag a reader that
    /// followed its token has seen the last state of every record, and never an older state after a newer one.
    /// </summary>
    [Fact]
    public async Task No_interleaving_of_writes_and_reads_hides_a_change()
    {
        await using var tenant = await RunningTenant.StartAsync(options => options with { ExportPageSize = 2 });
        var step = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 3]);
        await Gen.Select(step.Array[1, 40], Gen.Int[0, 2], Gen.Bool).SampleAsync(
            async (steps, lagSeconds, includeRecent) =>
            {
                tenant.Tenant.Reset();
                await tenant.SignInAsync();
                tenant.Tenant.Configure(tenant.Tenant.Options with { ExportLag = TimeSpan.FromSeconds(lagSeconds) });
                var reader = new FeedReader(tenant, includeRecent);
                foreach (var (kind, target, seconds) in steps)
                {
                    tenant.Clock.Advance(TimeSpan.FromSeconds(seconds));
                    await PlayAsync(tenant, reader, kind, target);
                }

                tenant.Clock.Advance(TimeSpan.FromSeconds(lagSeconds));
                await reader.ReadToEndAsync();
                return reader.Saw(tenant.Tenant.All<Customer>());
            },
            iter: 60,
            threads: 1);
    }

    private static async Task PlayAsync(RunningTenant tenant, FeedReader reader, int kind, int target)
    {
        var all = tenant.Tenant.All<Customer>();
        switch (kind)
        {
            case 0 or 1 when all.Count > 0:
                tenant.Tenant.EditCustomer(all[target % all.Count].Id, new CustomerEdit { Name = $"{tenant.Clock.Now.Ticks}-{target}" });
                break;
            case 2 when all.Count > 0:
                var history = tenant.Clock.Now.AddDays(-target);
                tenant.Tenant.EditCustomer(all[target % all.Count].Id, new CustomerEdit { Name = $"late-{target}" }, history);
                break;
            case 3:
                await reader.ReadPageAsync();
                break;
            default:
                tenant.AddCustomer($"new-{target}");
                break;
        }
    }

    private sealed class FeedReader(RunningTenant tenant, bool includeRecent)
    {
        private readonly Dictionary<long, string> _names = [];
        private string? _token;

        public async Task<bool> ReadPageAsync()
        {
            var reply = await tenant.GetAsync($"crm/export/customers?includeRecentChanges={includeRecent}{(_token is null ? "" : $"&from={_token}")}");
            _token = reply.Json["continueFrom"]!.GetValue<string>();
            foreach (var row in reply.Data.OfType<JsonObject>())
            {
                _names[row["id"]!.GetValue<long>()] = row["name"]!.GetValue<string>();
            }

            return reply.Json["hasMore"]!.GetValue<bool>();
        }

        public async Task ReadToEndAsync()
        {
            while (await ReadPageAsync())
            {
            }
        }

        public bool Saw(IReadOnlyList<Customer> all) =>
            all.Count == _names.Count && all.All(customer => _names.TryGetValue(customer.Id, out var name) && name == customer.Name);
    }
}
