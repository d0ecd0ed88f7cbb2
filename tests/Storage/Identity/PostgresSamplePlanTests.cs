using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Hearth.Tests.Storage.Fixtures;
using Npgsql;

namespace Hearth.Tests.Storage.Identity;

/// <summary>A page of the sample costs what it shows, however many households there are.</summary>
public sealed class PostgresSamplePlanTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task A_page_of_the_sample_is_read_along_its_index_and_sorts_nothing()
    {
        var households = Enumerable.Range(0, 5_000).ToDictionary(
            number => EntityId.Create(EntityKind.Household, $"{number:d26}"),
            number => IdentityProfile.Of([new IdentityTrait(IdentityTrait.Email, $"p{number}@lee.com")]));
        await fixture.Get<IIdentityIndex>().StoreAsync(
            new AccountId("acme"), new IdentityChange { Profiles = households, At = fixture.Time.GetUtcNow() }, TestContext.Current.CancellationToken);
        await using var source = NpgsqlDataSource.Create(fixture.Options.ConnectionString);
        await using var analyze = source.CreateCommand("vacuum analyze identity_profile");
        await analyze.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await using var command = source.CreateCommand($"explain {HouseholdRecordStatements.Sample}");
        command.Parameters.AddRange(Array.ConvertAll<object, NpgsqlParameter>(
            ["acme", households.Keys.ElementAt(2_500).Value, 100], value => new NpgsqlParameter { Value = value }));
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(0));
        }

        var plan = string.Join('\n', lines);
        plan.Should().Contain("using identity_profile_sample on identity_profile").And.NotContain("Sort").And.NotContain("Filter");
    }
}
