using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hearth.Sandbox.Hosting;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;

namespace Hearth.Tests.Sandbox.Hosting;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearth-sandbox-");
    private readonly HttpClient _http = new();

    private SandboxOptions Options => new()
    {
        Seed = 7,
        Households = 60,
        IsTidy = true,
        HubSpotPort = 0,
        ServiceTitanPort = 0,
        Traffic = new TrafficSettings(On: false),
        SnapshotFile = Path.Combine(_folder.FullName, "nested", "sandbox.snapshot"),
        SnapshotEvery = TimeSpan.FromHours(1),
        ServiceTitan = new ServiceTitanOptions { ExportLag = TimeSpan.Zero, ExportPageSize = 40 },
    };

    public void Dispose()
    {
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_restart_brings_both_sides_back_as_they_were()
    {
        SandboxSnapshot before;
        await using (var first = await StartAsync())
        {
            first.Traffic.Burst(new TrafficBurst(200));
            before = Saved(first);
        }

        await using var second = await StartAsync();

        second.IsRestored.Should().BeTrue();
        JsonSerializer.Serialize(Saved(second), SandboxJson.Default.SandboxSnapshot)
            .Should().Be(JsonSerializer.Serialize(before, SandboxJson.Default.SandboxSnapshot));
        second.Portal.Records("contacts").Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_continuation_token_from_before_the_restart_goes_on_where_it_stopped()
    {
        var all = new List<long>();
        string token;
        await using (var first = await StartAsync())
        {
            (var page, token) = await ExportAsync(first, from: null);
            all.AddRange(page);
        }

        await using var second = await StartAsync();
        for (var page = await ExportAsync(second, token); page.Ids.Count > 0; page = await ExportAsync(second, page.Token))
        {
            all.AddRange(page.Ids);
        }

        all.Should().HaveCount(60).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task An_edit_after_the_restart_comes_after_the_last_token_and_ids_never_repeat()
    {
        string token;
        List<long> ids;
        await using (var first = await StartAsync())
        {
            var page = await ExportAsync(first, from: null);
            while (page.Ids.Count > 0)
            {
                page = await ExportAsync(first, page.Token);
            }

            token = page.Token;
            ids = [.. first.Tenant.All<Customer>().Select(customer => customer.Id)];
        }

        await using var second = await StartAsync();
        var edited = second.Tenant.EditCustomer(ids[3], new CustomerEdit { Name = "Somebody Else" }).Row;
        var made = second.Tenant.CreateCustomer(new NewCustomer("New Here", edited.Address)).Row;

        ids.Should().NotContain(made.Id);
        (await ExportAsync(second, token)).Ids.Should().Equal(edited.Id, made.Id);
    }

    [Fact]
    public async Task Properties_pipelines_merges_and_associations_of_the_portal_come_back()
    {
        string survivor;
        string[] absorbed;
        await using (var first = await StartAsync())
        {
            await CallHubSpotAsync(first, HttpMethod.Post, "crm/v3/properties/contacts", new
            {
                name = "hearth_household_id",
                label = "Household",
                type = "string",
                fieldType = "text",
                groupName = "contactinformation",
                hasUniqueValue = true,
            });
            absorbed = [.. first.Portal.Records("contacts").Take(2).Select(contact => contact.Id)];
            survivor = first.Portal.MergeAsPerson("contacts", absorbed[0], absorbed[1]).RecordId!;
            var company = first.Portal.CreateAsPerson("companies", new Dictionary<string, string?> { ["name"] = "Oak Dental" }).RecordId!;
            first.Portal.AssociateAsPerson("contacts", survivor, new AssociationTarget("companies", company)).IsDone.Should().BeTrue();
            first.Portal.EditAsPerson("contacts", survivor, new Dictionary<string, string?> { ["hearth_household_id"] = "h-1" }).IsDone.Should().BeTrue();
        }

        await using var second = await StartAsync();

        var read = await CallHubSpotAsync(second, HttpMethod.Get, $"crm/v3/objects/contacts/{absorbed[1]}?properties=hearth_household_id&associations=companies");
        read.GetProperty("id").GetString().Should().Be(survivor);
        read.GetProperty("properties").GetProperty("hearth_household_id").GetString().Should().Be("h-1");
        read.GetProperty("associations").GetProperty("companies").GetProperty("results").GetArrayLength().Should().BePositive();
        var other = second.Portal.Records("contacts")[0].Id;
        second.Portal.EditAsPerson("contacts", other, new Dictionary<string, string?> { ["hearth_household_id"] = "h-1" })
            .IsDone.Should().BeFalse("the unique value is still taken");
    }

    [Fact]
    public async Task Traffic_after_the_restart_does_not_repeat_itself()
    {
        var kinds = new TrafficBurst(20, [TrafficKind.MarketerCreatesLead]);
        await using (var first = await StartAsync())
        {
            first.Traffic.Burst(kinds).Done.Should().Be(20);
        }

        await using var second = await StartAsync();

        second.Traffic.Burst(kinds).Should().Be(new TrafficBurstResult(Done: 20, Skipped: 0));
    }

    [Fact]
    public async Task The_snapshot_is_written_while_the_sandbox_runs()
    {
        var options = Options with { SnapshotEvery = TimeSpan.FromMilliseconds(20) };
        await using var sandbox = await SandboxHost.StartAsync(options, TestContext.Current.CancellationToken);
        var name = sandbox.Tenant.EditCustomer(
            sandbox.Tenant.All<Customer>()[0].Id, new CustomerEdit { Name = "Kept Over A Kill" }).Row.Name;

        var deadline = TimeProvider.System.GetUtcNow().AddSeconds(20);
        SandboxSnapshot? written = null;
        while (written?.ServiceTitan.Customers.Rows[0].Row.Name != name)
        {
            (TimeProvider.System.GetUtcNow() < deadline).Should().BeTrue("the change should be on disk by now");
            written = await SnapshotFile.ReadAsync(options.SnapshotFile!, SandboxJson.Default.SandboxSnapshot, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task After_a_kill_no_id_and_no_place_in_a_feed_is_given_out_again()
    {
        var options = Options with { SnapshotEvery = TimeSpan.FromHours(1) };
        long lostCustomer;
        string lostContact, lostToken;
        await using (var killed = await SandboxHost.StartAsync(options, TestContext.Current.CancellationToken))
        {
            var address = killed.Tenant.All<Customer>()[0].Address;
            lostCustomer = killed.Tenant.CreateCustomer(new NewCustomer("Lost", address)).Row.Id;
            lostContact = killed.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = "lost@example.com" }).RecordId!;
            var page = await ExportAsync(killed, from: null);
            while (page.Ids.Count > 0)
            {
                page = await ExportAsync(killed, page.Token);
            }

            lostToken = page.Token;

            // What is on disk now is what a kill would leave; the clean stop must not replace it.
            File.Copy(options.SnapshotFile!, options.SnapshotFile + ".killed");
        }

        File.Move(options.SnapshotFile + ".killed", options.SnapshotFile!, overwrite: true);
        await using var second = await StartAsync();
        var customer = second.Tenant.EditCustomer(second.Tenant.All<Customer>()[5].Id, new CustomerEdit { DoNotMail = true }).Row;
        var made = second.Tenant.CreateCustomer(new NewCustomer("Next", customer.Address)).Row;
        var contact = second.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = "next@example.com" }).RecordId!;

        second.Tenant.Find<Customer>(lostCustomer).Should().BeNull();
        made.Id.Should().BeGreaterThan(lostCustomer);
        long.Parse(contact).Should().BeGreaterThan(long.Parse(lostContact));

        // What no feed had shown when the file was written may come again; what is new must come.
        var shown = new List<long>();
        for (var page = await ExportAsync(second, lostToken); page.Ids.Count > 0; page = await ExportAsync(second, page.Token))
        {
            shown.AddRange(page.Ids);
        }

        shown.Should().Contain([customer.Id, made.Id]);
    }

    [Theory]
    [InlineData("this is no snapshot")]
    [InlineData("")]
    public async Task A_file_that_is_no_snapshot_is_refused_and_left_alone(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Options.SnapshotFile)!);
        await File.WriteAllTextAsync(Options.SnapshotFile!, content, TestContext.Current.CancellationToken);

        var start = StartAsync;

        await start.Should().ThrowAsync<InvalidDataException>();
        (await File.ReadAllTextAsync(Options.SnapshotFile!, TestContext.Current.CancellationToken)).Should().Be(content);
    }

    private static SandboxSnapshot Saved(SandboxHost sandbox) =>
        new(SandboxSnapshot.FormatNow, IsFinal: true, sandbox.Traffic.Deeds, sandbox.Portal.Save(), sandbox.Tenant.Save());

    private Task<SandboxHost> StartAsync() => SandboxHost.StartAsync(Options, TestContext.Current.CancellationToken);

    private async Task<(List<long> Ids, string Token)> ExportAsync(SandboxHost sandbox, string? from)
    {
        var options = sandbox.Tenant.Options;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.ClientId,
            ["client_secret"] = options.ClientSecret,
        });
        using var granted = await _http.PostAsync(new Uri(sandbox.ServiceTitanAddress, "connect/token"), form, TestContext.Current.CancellationToken);
        var token = (await granted.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString();
        var path = $"crm/v2/tenant/{options.TenantId}/export/customers{(from is null ? "" : $"?from={Uri.EscapeDataString(from)}")}";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.ServiceTitanAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("ST-App-Key", options.AppKey);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return ([.. page.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("id").GetInt64())], page.GetProperty("continueFrom").GetString()!);
    }

    private async Task<JsonElement> CallHubSpotAsync(SandboxHost sandbox, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(sandbox.HubSpotAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.Portal.Options.AccessToken);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.Should().BeTrue($"{method} {path} answered {answer.StatusCode}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
