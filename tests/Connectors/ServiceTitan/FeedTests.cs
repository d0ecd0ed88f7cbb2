using System.Net;
using Hearth.Connectors;
using Hearth.Connectors.Quotas;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Sandbox.Faults;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Connectors.ServiceTitan;

public sealed class FeedTests
{
    private static readonly TimeSpan PastTheLag = TimeSpan.FromSeconds(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feeds_bring_everything_parents_first()
    {
        await using var running = await RunningTenant.StartAsync();
        var records = running.Records;

        running.Connector.Feeds.OrderBy(feed => feed.Order).Select(feed => feed.Name)
            .Should().Equal("customers", "customer-contacts", "locations", "jobs", "appointments");
        var customers = (await running.ReadToEndAsync("customers")).Observations;
        var contacts = (await running.ReadToEndAsync("customer-contacts")).Observations;
        var locations = (await running.ReadToEndAsync("locations")).Observations;
        var jobs = (await running.ReadToEndAsync("jobs")).Observations;
        var appointments = (await running.ReadToEndAsync("appointments")).Observations;

        customers.Select(customer => customer.Record.Id).Distinct().Should().BeEquivalentTo(
            new[] { records.Household, records.Business, records.Merged, records.Odd }.Select(row => $"{row.Id}"));
        customers.Single(customer => customer.State is RecordState.Archived).Traits["mergedTo"].Should().Be($"{records.Household.Id}");
        contacts.SelectMany(contact => contact.Fields).Select(field => field.Value.Text)
            .Should().BeEquivalentTo("john@example.com", "+18595550100", "+18595550101");
        contacts.SelectMany(contact => contact.Findings).Should().ContainSingle().Which.Code.Should().Be("invalid-phone");
        contacts.Should().OnlyContain(contact => contact.Parent!.Value.Type == RecordType.Customer);
        var location = locations.Select(seen => (seen.Parent, Name: Field(seen, FieldName.LocationName), Address: Field(seen, FieldName.LocationAddress))).Distinct().Should().ContainSingle().Subject;
        location.Parent.Should().Be(new RecordRef(RunningTenant.Connection, RecordType.Customer, $"{records.Household.Id}"));
        location.Name.Should().Be("Home");
        location.Address.Should().StartWith("12 Oak St").And.Contain("40502");
        var job = jobs.Should().ContainSingle().Subject;
        Field(job, FieldName.JobBranch).Should().Be("Lexington HVAC");
        Field(job, FieldName.JobCampaign).Should().Be("Google Ads");
        Field(job, FieldName.JobType).Should().Be("No heat");
        Field(job, FieldName.JobSummary).Should().Be("No heat\nDog in yard");
        Field(job, FieldName.JobStatus).Should().Be("Scheduled");
        appointments.Should().HaveCount(2).And.OnlyContain(appointment => appointment.Parent == job.Record);
        customers.Concat(jobs).Concat(appointments).SelectMany(observation => observation.Findings).Should().BeEmpty();
    }

    [Fact]
    public async Task A_feed_goes_on_where_it_stopped()
    {
        await using var running = await RunningTenant.StartAsync();
        var (_, first) = await running.ReadToEndAsync("customers");

        var (nothing, second) = await running.ReadToEndAsync("customers", first.Cursor);
        running.Tenant.EditCustomer(running.Records.Business.Id, new CustomerEdit { Name = "Oak Bakery Inc" });
        running.Time.Advance(PastTheLag);
        var (changed, third) = await running.ReadToEndAsync("customers", second.Cursor);

        nothing.Should().BeEmpty();
        changed.Should().ContainSingle(customer => Field(customer, FieldName.HouseholdName) == "Oak Bakery Inc");
        third.ReadThrough.Should().Be(running.Time.GetUtcNow() - TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_contact_moves_without_its_customer()
    {
        await using var running = await RunningTenant.StartAsync();
        var customers = (await running.ReadToEndAsync("customers")).Last;
        var contacts = (await running.ReadToEndAsync("customer-contacts")).Last;

        running.Tenant.EditContact(running.Records.Email.Id, new ContactEdit(Value: "johnny@example.com"));
        running.Tenant.DeleteContact(running.Records.Phone.Id);
        running.Time.Advance(PastTheLag);

        (await running.ReadToEndAsync("customers", customers.Cursor)).Observations.Should().BeEmpty();
        var changed = (await running.ReadToEndAsync("customer-contacts", contacts.Cursor)).Observations;
        changed.Should().Contain(contact =>
            contact.State == RecordState.Live && Field(contact, FieldName.PersonEmail) == "johnny@example.com" && contact.Fields[0].Time.IsCertain);
        changed.Should().Contain(contact => contact.State == RecordState.Archived && contact.Record.Id == $"{running.Records.Phone.Id}");
    }

    [Fact]
    public async Task A_first_reading_is_backfill_and_what_follows_is_not()
    {
        await using var running = await RunningTenant.StartAsync(options => options with { ExportPageSize = 1 });

        var first = RunningTenant.Value(await running.Connector.ReadFeedAsync("customers", null, Token));
        var (_, last) = await running.ReadToEndAsync("customers", first.Cursor);
        running.Quota.Asked.Should().OnlyContain(priority => priority == CallPriority.Backfill);
        await running.ReadToEndAsync("customers", last.Cursor);

        first.HasMore.Should().BeTrue();
        first.ReadThrough.Should().Be(DateTimeOffset.MinValue);
        running.Quota.Asked.Should().HaveCount(running.Requests.To("GET", "export/customers").Count());
        running.Quota.Asked.Last().Should().Be(CallPriority.Ordinary);
    }

    [Fact]
    public async Task A_sweep_reads_all_of_it_again()
    {
        await using var running = await RunningTenant.StartAsync();

        foreach (var sweep in running.Connector.Sweeps)
        {
            (await running.ReadToEndAsync(sweep.Name)).Observations.Should().NotBeEmpty().And.OnlyContain(seen => seen.Record.Type == sweep.RecordType);
        }

        running.Requests.Sent.Should().NotContain(request => request.Query.Contains("includeRecentChanges", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sweep_tells_of_our_ids_which_no_export_shows()
    {
        await using var running = await RunningTenant.StartAsync();
        var (marked, bare) = (running.Records.Household, running.Records.Business);
        await running.WriteAsync(Writes.Update(RecordType.Customer, marked.Id) with { StampIdentity = true });

        var exported = (await running.ReadToEndAsync("customers")).Observations;
        var swept = (await running.ReadToEndAsync("customers-sweep")).Observations;
        var jobs = (await running.ReadToEndAsync("jobs-sweep")).Observations;

        exported.Should().OnlyContain(customer => customer.Stored == null, "it was not asked for our ids");
        swept.Where(customer => customer.Record.Id == $"{marked.Id}").Should().OnlyContain(customer => customer.Stored!.Entity == Writes.Household);
        swept.Where(customer => customer.Record.Id == $"{bare.Id}").Should().OnlyContain(customer => customer.Stored == new StoredIdentity(null, null));
        jobs.Should().OnlyContain(job => job.Stored == new StoredIdentity(null, null));
        running.Quota.Asked.Last().Should().Be(CallPriority.Backfill);
    }

    [Fact]
    public async Task Without_an_application_guid_a_sweep_says_nothing_of_our_ids()
    {
        await using var running = await RunningTenant.StartAsync();
        using var connector = running.Connect(options => options.ApplicationGuid = Guid.Empty);

        var swept = RunningTenant.Value(await connector.ReadFeedAsync("customers-sweep", null, Token)).Observations;

        swept.Should().NotBeEmpty().And.OnlyContain(customer => customer.Stored == null);
    }

    [Fact]
    public async Task A_cursor_that_nobody_can_read_starts_the_feed_again()
    {
        await using var running = await RunningTenant.StartAsync();

        (await running.ReadToEndAsync("customers", "garbage")).Observations.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_feed_that_does_not_exist_is_a_bug()
    {
        await using var running = await RunningTenant.StartAsync();

        var reading = () => running.Connector.ReadFeedAsync("invoices", null, Token);

        await reading.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_new_campaign_is_looked_up_once_and_an_unknown_one_is_not_looked_up_again()
    {
        await using var running = await RunningTenant.StartAsync();
        RunningTenant.Value(await running.Connector.PrepareAsync(Token));
        var (_, last) = await running.ReadToEndAsync("jobs");
        running.Time.Advance(TimeSpan.FromSeconds(10));

        var campaign = running.Tenant.AddCampaign("Radio");
        running.Tenant.EditJob(running.Records.Job.Id, new JobEdit { CampaignId = campaign.Id });
        running.Time.Advance(PastTheLag);
        var (changed, next) = await running.ReadToEndAsync("jobs", last.Cursor);

        Field(changed.Last(), FieldName.JobCampaign).Should().Be("Radio");
        running.Requests.To("GET", "campaigns").Should().HaveCount(2);

        running.Requests.Answer = request => request.Path.EndsWith("export/jobs", StringComparison.Ordinal)
            ? Json($$"""{"hasMore":false,"continueFrom":"x","data":[{"id":1,"campaignId":999,"jobNumber":"1"}]}""")
            : null;
        running.Time.Advance(TimeSpan.FromSeconds(10));
        var (odd, _) = await running.ReadToEndAsync("jobs", next.Cursor);
        running.Time.Advance(TimeSpan.FromSeconds(10));
        await running.ReadToEndAsync("jobs", next.Cursor);

        odd.Single().Findings.Should().ContainSingle(finding => finding.Field == FieldName.JobCampaign);
        running.Requests.To("GET", "campaigns").Should().HaveCount(3);
    }

    [Fact]
    public async Task Reference_names_are_read_again_after_an_hour()
    {
        await using var running = await RunningTenant.StartAsync();
        RunningTenant.Value(await running.Connector.PrepareAsync(Token)).Problems.Should().BeEmpty();
        await running.ReadToEndAsync("jobs");
        running.Time.Advance(TimeSpan.FromMinutes(61));
        await running.ReadToEndAsync("jobs");

        running.Requests.To("GET", "business-units").Should().HaveCount(2);
        running.Requests.To("GET", "job-types").Should().OnlyContain(request => request.Query.Contains("active=Any", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_is_replaced_before_it_expires_and_fetched_once_for_many()
    {
        await using var running = await RunningTenant.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => running.ReadToEndAsync("customers")));
        running.Requests.To("POST", "connect/token").Should().ContainSingle();
        running.Time.Advance(TimeSpan.FromSeconds(841));
        await running.ReadToEndAsync("customers");

        running.Requests.To("POST", "connect/token").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_token_that_is_refused_before_its_time_is_replaced_once()
    {
        await using var running = await RunningTenant.StartAsync();
        var refusals = 1;
        running.Requests.Answer = request =>
            request.Method == "GET" && Interlocked.Decrement(ref refusals) >= 0 ? new HttpResponseMessage(HttpStatusCode.Unauthorized) : null;

        (await running.ReadToEndAsync("customers")).Observations.Should().NotBeEmpty();

        running.Requests.To("POST", "connect/token").Should().HaveCount(2);
    }

    [Fact]
    public async Task Refused_credentials_stop_the_connection()
    {
        await using var running = await RunningTenant.StartAsync();
        using var stranger = running.Connect(options => options.ClientSecret = "wrong");
        using var unknownApp = running.Connect(options => options.AppKey = "wrong");
        using var otherTenant = running.Connect(options => options.TenantId = 1);

        RunningTenant.Reason(await stranger.PrepareAsync(Token)).Class.Should().Be(FailureClass.StopTheConnection);
        RunningTenant.Reason(await unknownApp.PrepareAsync(Token)).Class.Should().Be(FailureClass.StopTheConnection);
        RunningTenant.Reason(await otherTenant.PrepareAsync(Token)).Class.Should().Be(FailureClass.StopTheConnection);
    }

    [Fact]
    public async Task Customers_can_not_be_created_without_an_application_guid()
    {
        await using var running = await RunningTenant.StartAsync();
        using var connector = running.Connect(options => options.ApplicationGuid = Guid.Empty);

        RunningTenant.Value(await connector.PrepareAsync(Token)).Problems.Should().ContainSingle(problem => problem.RecordType == RecordType.Customer);
    }

    [Fact]
    public async Task A_throttle_is_reported_and_obeyed()
    {
        await using var running = await RunningTenant.StartAsync(options => options with { CallsPerSecond = 1 });
        await running.Connector.ReadFeedAsync("customers", null, Token);

        var reason = RunningTenant.Reason(await running.Connector.ReadFeedAsync("customers", null, Token));

        reason.Class.Should().Be(FailureClass.WaitUntil);
        reason.NotBefore.Should().BeAfter(running.Time.GetUtcNow());
        running.Quota.Learnt.Should().ContainSingle().Which.Should().Match<QuotaSignal>(signal => signal.Throttled && signal.RetryAfter > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_failing_read_is_repeated()
    {
        await using var running = await RunningTenant.StartAsync();
        running.Tenant.Faults.Add(new FaultRule { Kind = FaultKind.BadGateway, Next = 2, Method = "GET" });

        var read = await running.PassingTime(running.ReadToEndAsync("customers"));

        read.Observations.Should().NotBeEmpty();
        running.Requests.To("GET", "export/customers").Should().HaveCount(3);
    }

    [Fact]
    public async Task An_answer_that_is_not_the_contracts_is_a_failure()
    {
        await using var running = await RunningTenant.StartAsync();
        running.Requests.Answer = request =>
            request.Method == "GET" ? Json("""{"title":"Something went wrong","status":500}""") : null;

        RunningTenant.Reason(await running.Connector.ReadFeedAsync("customers", null, Token)).Class.Should().Be(FailureClass.Retry);
    }

    private static string? Field(Observation observation, string name) => observation.Fields.SingleOrDefault(field => field.Field == name).Value.Text;

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json) };
}
