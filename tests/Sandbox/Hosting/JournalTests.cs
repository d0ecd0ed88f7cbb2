using CsCheck;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;

namespace Hearth.Tests.Sandbox.Hosting;

public sealed class JournalTests
{
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    [Theory]
    [InlineData(3_600_000)]
    [InlineData(20)]
    public Task A_kill_loses_nothing_that_was_answered(int snapshotEveryMilliseconds) =>
        Gen.Int[0, 479].Array[10, 80].SampleAsync(
            async kinds =>
            {
                using var files = new DroppedSandbox();
                var options = DroppedSandbox.Options(TimeSpan.FromMilliseconds(snapshotEveryMilliseconds));
                await using var killed = await files.StartAsync(options);
                using var mutations = new RandomMutations(killed, kinds.Length);
                foreach (var kind in kinds)
                {
                    await mutations.DoAsync(kind);
                }

                var (content, records) = (DroppedSandbox.Content(killed), await DroppedSandbox.RecordsAsync(killed));
                files.Drop();
                await using var second = await files.StartAsync(DroppedSandbox.Options(Never));
                DroppedSandbox.Content(second).Should().Be(content);
                (await DroppedSandbox.RecordsAsync(second)).Should().Equal(records);
            },
            iter: 6,
            threads: 1);

    [Fact]
    public async Task A_second_kill_loses_nothing_either()
    {
        using var files = new DroppedSandbox();
        await using var first = await files.StartAsync(DroppedSandbox.Options(Never));
        first.Traffic.Burst(new TrafficBurst(100));
        files.Drop();
        await using var second = await files.StartAsync(DroppedSandbox.Options(Never));
        second.Traffic.Burst(new TrafficBurst(100));
        var content = DroppedSandbox.Content(second);
        files.Drop();

        await using var third = await files.StartAsync(DroppedSandbox.Options(Never));

        DroppedSandbox.Content(third).Should().Be(content);
    }

    [Fact]
    public async Task A_company_that_was_seeded_anew_is_there_after_a_kill()
    {
        using var files = new DroppedSandbox();
        await using var killed = await files.StartAsync(DroppedSandbox.Options(Never));
        using var http = new HttpClient();
        using var body = new StringContent("""{"seed":3,"households":12,"tidy":true}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var answer = await http.PostAsync(new Uri(killed.HubSpotAddress, "_sandbox/company"), body, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        var content = DroppedSandbox.Content(killed);
        files.Drop();

        await using var second = await files.StartAsync(DroppedSandbox.Options(Never));

        second.Tenant.All<Customer>().Should().HaveCount(12);
        DroppedSandbox.Content(second).Should().Be(content);
    }

    [Fact]
    public async Task A_line_that_a_kill_cut_short_is_left_out()
    {
        using var files = new DroppedSandbox();
        await using var killed = await files.StartAsync(DroppedSandbox.Options(Never));
        var (kept, torn) = (killed.Tenant.All<Customer>()[0].Id, killed.Tenant.All<Customer>()[1]);
        killed.Tenant.EditCustomer(kept, new CustomerEdit { Name = "Kept" });
        killed.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = "kept@example.com" });
        files.Drop();
        killed.Tenant.EditCustomer(torn.Id, new CustomerEdit { Name = "Torn" });
        killed.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = "torn@example.com" });
        foreach (var journal in files.Journals())
        {
            await using var file = File.Open(journal, FileMode.Append);
            await file.WriteAsync("{\"IsReset\":true,\"Rows\":[{\"Ta"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        await using var second = await files.StartAsync(DroppedSandbox.Options(Never));

        files.Journals().Should().BeEmpty("the snapshot of the start has what they had");
        second.Tenant.Find<Customer>(kept)!.Name.Should().Be("Kept");
        second.Tenant.Find<Customer>(torn.Id)!.Name.Should().Be(torn.Name);
        second.Portal.Records("contacts").Select(contact => contact.Properties.GetValueOrDefault("email"))
            .Should().Contain("kept@example.com").And.NotContain("torn@example.com");
    }

    [Fact]
    public async Task A_journal_that_is_broken_elsewhere_is_refused()
    {
        using var files = new DroppedSandbox();
        await using var killed = await files.StartAsync(DroppedSandbox.Options(Never));
        killed.Traffic.Burst(new TrafficBurst(20));
        files.Drop();
        await File.AppendAllTextAsync(files.Journals()[0], "nonsense\n", TestContext.Current.CancellationToken);

        var start = () => files.StartAsync(DroppedSandbox.Options(Never));

        await start.Should().ThrowAsync<InvalidDataException>();
    }

    [Fact]
    public async Task Ids_are_not_given_out_again_and_no_journal_outlives_a_clean_stop()
    {
        using var files = new DroppedSandbox();
        await using var killed = await files.StartAsync(DroppedSandbox.Options(Never));
        var customer = killed.Tenant.CreateCustomer(new NewCustomer("New", killed.Tenant.All<Customer>()[0].Address)).Row;
        var contact = killed.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = "new@example.com" }).RecordId!;
        files.Drop();

        await using (var second = await files.StartAsync(DroppedSandbox.Options(Never)))
        {
            second.Tenant.CreateCustomer(new NewCustomer("Next", customer.Address)).Row.Id.Should().BeGreaterThan(customer.Id);
            var next = second.Portal.CreateAsPerson("contacts", new Dictionary<string, string?> { ["email"] = "next@example.com" }).RecordId!;
            long.Parse(next).Should().BeGreaterThan(long.Parse(contact));
            files.Journals().Should().HaveCount(2);
        }

        files.Journals().Should().BeEmpty();
    }
}
