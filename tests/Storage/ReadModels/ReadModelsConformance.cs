using Hearth.Domain.Values;
using Hearth.Storage.ReadModels;
using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.ReadModels;

/// <summary>What every implementation of the read models does.</summary>
public abstract class ReadModelsConformance(StorageFixture fixture)
{
    private readonly AccountId _account = new($"a{Guid.NewGuid():N}");
    private readonly IReadModels _models = fixture.Get<IReadModels>();
    private readonly DateTimeOffset _now = fixture.Time.GetUtcNow();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_read_as_they_were_stored()
    {
        var household = Household("h-a", 1) with { Document = """{"name": "Ann Ö'Neil"}""", OpenConflicts = 2, OpenFindings = 3 };
        var job = Job("j-a", 4);
        await _models.StoreHouseholdsAsync(_account, [household], Cancel);
        await _models.StoreJobsAsync(_account, [job], Cancel);

        (await _models.ReadHouseholdsAsync(_account, null, 10, Cancel)).Should().Equal(household);
        (await _models.ReadJobsAsync(_account, null, 10, Cancel)).Should().Equal(job);
    }

    [Fact]
    public async Task An_older_revision_never_replaces_a_newer_one()
    {
        await _models.StoreHouseholdsAsync(_account, [Household("h-a", 5), Household("h-a", 4), Household("h-b", 1)], Cancel);
        await _models.StoreHouseholdsAsync(_account, [Household("h-a", 4), Household("h-b", 2)], Cancel);

        (await _models.ReadHouseholdsAsync(_account, null, 10, Cancel)).Select(row => (row.Id, row.Revision))
            .Should().Equal(("h-a", 5), ("h-b", 2));
    }

    [Fact]
    public async Task Pages_follow_each_other_in_the_order_of_ids()
    {
        await _models.StoreJobsAsync(_account, [.. Enumerable.Range(0, 25).Reverse().Select(number => Job($"j-{number:00}", 1))], Cancel);
        var ids = new List<string>();
        string? after = null;
        while (await _models.ReadJobsAsync(_account, after, 10, Cancel) is { Count: > 0 } page)
        {
            ids.AddRange(page.Select(row => row.Id));
            after = page[^1].Id;
        }

        ids.Should().Equal(Enumerable.Range(0, 25).Select(number => $"j-{number:00}"));
    }

    [Fact]
    public async Task Counts_cover_households_and_jobs_of_the_account_only()
    {
        await _models.StoreHouseholdsAsync(_account, [Household("h-a", 1) with { OpenConflicts = 2 }, Household("h-b", 1)], Cancel);
        await _models.StoreJobsAsync(_account, [Job("j-a", 1) with { OpenConflicts = 1, OpenFindings = 4 }], Cancel);

        (await _models.CountAsync(_account, Cancel)).Should().Be(new ReadModelCounts(2, 1, 3, 4));
        (await _models.CountAsync(new AccountId("nobody"), Cancel)).Should().Be(new ReadModelCounts(0, 0, 0, 0));
    }

    [Fact]
    public async Task A_removed_household_is_gone_until_it_is_stored_again()
    {
        await _models.StoreHouseholdsAsync(_account, [Household("h-a", 5), Household("h-b", 1)], Cancel);
        await _models.RemoveHouseholdsAsync(_account, ["h-a", "h-unknown"], Cancel);
        await _models.RemoveHouseholdsAsync(_account, [], Cancel);
        (await _models.ReadHouseholdsAsync(_account, null, 10, Cancel)).Select(row => row.Id).Should().Equal("h-b");

        await _models.StoreHouseholdsAsync(_account, [Household("h-a", 6)], Cancel);
        (await _models.ReadHouseholdsAsync(_account, null, 10, Cancel)).Select(row => row.Id).Should().Equal("h-a", "h-b");
    }

    private HouseholdRow Household(string id, long revision) => new(id, revision, "{}", 0, 0, _now);

    private JobRow Job(string id, long revision) => new(id, revision, "{}", 0, 0, _now);
}
