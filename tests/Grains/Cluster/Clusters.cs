namespace Hearth.Tests.Grains.Cluster;

/// <summary>One silo for each database, shared by all tests: each test brings its own account.</summary>
public sealed class Clusters : IAsyncLifetime
{
    private readonly Dictionary<Database, (TestDatabase Database, TestSilo Silo, TestDirectory Directory, JumpingClock Clock)> _running = [];
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
        return company;
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
