using Hearth.Testing;

namespace Hearth.Tests.EndToEnd.Processes;

/// <summary>Where Hearth keeps its data in a test.</summary>
internal abstract record Database
{
    private Database()
    {
    }

    /// <summary>A file in the data folder.</summary>
    public sealed record Sqlite : Database;

    /// <summary>A database of the test's own.</summary>
    public sealed record Postgres(string ConnectionString) : Database;

    /// <summary>Makes one; a test that asks for PostgreSQL where there is none skips itself.</summary>
    public static async Task<Database> CreateAsync(bool postgres)
    {
        if (!postgres)
        {
            return new Sqlite();
        }

        var available = await PostgresServer.GetAsync();
        Assert.SkipWhen(available.Server is null, available.WhyNot);
        return new Postgres(await available.Server!.CreateDatabaseAsync());
    }
}
