using Hearth.Storage.Entities;
using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Entities;

/// <summary>What grains store while their silo stops is stored.</summary>
public abstract class ShutdownConformance<TDatabase>
    where TDatabase : StorageFixture, new()
{
    [Fact]
    public async Task What_grains_store_while_their_silo_stops_is_stored()
    {
        const int grains = 200;
        await using var fixture = new GrainStorageFixture<TDatabase>();
        await fixture.InitializeAsync();
        var factory = fixture.Get<IGrainFactory>();
        await Task.WhenAll(Enumerable.Range(0, grains).Select(number => factory.GetGrain<ILastWordGrain>($"g{number}").TouchAsync()));

        await fixture.StopSiloAsync();

        var stored = await fixture.ReadTableAsync([.. Enumerable.Range(0, grains).Select(number => new EntityAddress("last-word", $"g{number}"))]);
        stored.Should().OnlyContain(entity => entity != null && entity.Version == 1);
    }
}

public sealed class PostgresShutdownTests : ShutdownConformance<PostgresFixture>;

public sealed class SqliteShutdownTests : ShutdownConformance<SqliteFixture>;
