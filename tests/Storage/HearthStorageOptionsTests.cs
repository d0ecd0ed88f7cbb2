using Hearth.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hearth.Tests.Storage;

public sealed class HearthStorageOptionsTests
{
    [Theory]
    [InlineData(StorageProvider.Sqlite, "Data Source=data/hearth.db")]
    [InlineData(StorageProvider.Postgres, "Host=db;Database=hearth;Username=hearth;Password=secret")]
    public void Good_options_pass(StorageProvider provider, string connectionString) =>
        Problems(new HearthStorageOptions { Provider = provider, ConnectionString = connectionString }).Should().BeEmpty();

    [Theory]
    [InlineData(StorageProvider.Sqlite, "")]
    [InlineData(StorageProvider.Sqlite, "Data Source=:memory:")]
    [InlineData(StorageProvider.Sqlite, "Data Source=hearth;Mode=Memory")]
    [InlineData(StorageProvider.Sqlite, "Host=db;Password=secret")]
    [InlineData(StorageProvider.Postgres, "Data Source=data/hearth.db")]
    [InlineData(StorageProvider.Postgres, "Database=hearth;Password=secret")]
    [InlineData(StorageProvider.Postgres, "Hst=db;Password=secret")]
    public void A_bad_connection_string_is_named_by_its_key_and_not_repeated(StorageProvider provider, string connectionString)
    {
        var problem = Problems(new HearthStorageOptions { Provider = provider, ConnectionString = connectionString })
            .Should().ContainSingle().Subject;

        problem.Should().StartWith("Hearth:Storage:ConnectionString ").And.Contain("accepted").And.NotContain("secret");
    }

    [Fact]
    public void Each_problem_has_its_own_sentence()
    {
        var problems = Problems(new HearthStorageOptions { Provider = (StorageProvider)9, ConnectionString = " ", ConnectionsMax = 1 });

        problems.Select(problem => problem.Split(' ')[0]).Should().Equal(
            "Hearth:Storage:Provider", "Hearth:Storage:ConnectionsMax", "Hearth:Storage:ConnectionString");
    }

    [Fact]
    public void Bad_options_are_refused_at_registration() =>
        FluentActions.Invoking(() => new ServiceCollection().AddHearthStorage(new HearthStorageOptions { ConnectionString = "" }))
            .Should().Throw<OptionsValidationException>();

    [Fact]
    public void Orleans_gets_a_tuned_pool_on_PostgreSQL_and_a_file_of_its_own_on_SQLite()
    {
        var postgres = new OrleansAdoNet(new HearthStorageOptions { Provider = StorageProvider.Postgres, ConnectionString = "Host=db;Database=hearth" });
        var sqlite = new OrleansAdoNet(new HearthStorageOptions { ConnectionString = "Data Source=/data/hearth.db" });

        postgres.Invariant.Should().Be("Npgsql");
        postgres.ConnectionString.Should().Contain("No Reset On Close=True").And.Contain("Maximum Pool Size=16").And.Contain("Max Auto Prepare=50");
        sqlite.Invariant.Should().Be("System.Data.SQLite");
        sqlite.ConnectionString.Should().Contain("/data/hearth-orleans.db");
    }

    private static IEnumerable<string> Problems(HearthStorageOptions options) =>
        new HearthStorageOptionsValidator().Validate(null, options).Failures ?? [];
}
