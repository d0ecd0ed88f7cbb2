namespace Hearth.Tests.Grains.Cluster;

/// <summary>One silo for each database, shared by all tests: each test brings its own account.</summary>
public sealed class Clusters : IAsyncLifetime
{
    private readonly Dictionary<Database, (TestDatabase Database, TestSilo Silo, TestDirectory Directory, JumpingClock Clock)> _running = [];
    private readonly List<(string? Test, Company Company)> _open = [];
    private int _accounts;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new account on a shared silo.</summary>
    internal async Task<Company> OpenAsync(Database kind, Action<CompanyOptions>? configure = null)
    {
        if (!_running.TryGetValue(kind, out var running))
        {
            var database = await TestDatabase.CreateAsync(kind);
            var directory = new TestDirectory();
            var clock = new JumpingClock();
            running = (database, await TestSilo.StartAsync(database.Options, directory, clock), directory, clock);
            _running[kind] = running;
        }

        var company = Company.Create($"account{Interlocked.Increment(ref _accounts)}", running.Directory, running.Clock, configure);
        company.Silo = running.Silo;
        RetireThoseOfOtherTests();
        _open.Add((TestId, company));
        return company;
    }

    private static string? TestId => TestContext.Current.Test?.UniqueID;

    /// <summary>Companies of tests that have ended would be polled for ever, each some more work for the tests that follow.</summary>
    private void RetireThoseOfOtherTests()
    {
        foreach (var (_, company) in _open.Where(open => open.Test != TestId))
        {
            company.Tenant.Retire();
            company.OtherTenant.Retire();
            company.Portal.Retire();
        }

        _open.RemoveAll(open => open.Test != TestId);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var running in _running.Values)
        {
            await running.Silo.DisposeAsync();
            running.Database.Dispose();
        }
    }
}
