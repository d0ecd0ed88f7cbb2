using Hearth.Storage;
using Hearth.Storage.Entities;
using Hearth.Storage.Schema;
using Hearth.Testing;
using Hearth.Tests.Storage.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;

namespace Hearth.Tests.Storage.Fixtures;

/// <summary>A silo on a database of its own, with one grain storage named "entities".</summary>
public class GrainStorageFixture<TDatabase> : IAsyncLifetime
    where TDatabase : StorageFixture, new()
{
    private const string InnerName = "entities-inner";

    private readonly TDatabase _database = new();
    private IHost? _silo;

    /// <summary>True where the ADO.NET provider stands in for the group-committing store.</summary>
    protected virtual bool UsesAdoNet => false;

    public T Get<T>()
        where T : notnull
    {
        _ = _database.Get<IHearthSchema>();
        return _silo!.Services.GetRequiredService<T>();
    }

    public IGrainStorage Storage
    {
        get
        {
            _ = _database.Get<IHearthSchema>();
            return _silo!.Services.GetRequiredKeyedService<IGrainStorage>("entities");
        }
    }

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        if (_database.WhyNot is null)
        {
            _silo = Build();
            await _silo.StartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_silo is not null)
        {
            await _silo.StopAsync();
            _silo.Dispose();
        }

        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public Task StopSiloAsync() => _silo!.StopAsync();

    /// <summary>What the database holds, read past the silo.</summary>
    internal async Task<IReadOnlyList<StoredEntity?>> ReadTableAsync(IReadOnlyList<EntityAddress> addresses)
    {
        await using var process = _database.Open();
        return await process.GetRequiredService<IEntityTable>().ReadAsync(addresses);
    }

    private IHost Build()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddHearthStorage(_database.Options);
        builder.Services.Configure<SystemTextJsonGrainStorageSerializerOptions>(
            options => options.JsonSerializerOptions.TypeInfoResolver = TestJson.Default);
        var ports = FreePorts.Next(2);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(ports[0], ports[1]);
            silo.UseSystemTextJsonGrainStorageSerializer();
            if (UsesAdoNet)
            {
                silo.AddAdoNetGrainStorage(InnerName, ConfigureAdoNet);
                silo.AddOutboxFirstStorage("entities", InnerName);
            }
            else
            {
                silo.AddEntityStorage("entities");
            }
        });
        return builder.Build();
    }

    private void ConfigureAdoNet(AdoNetGrainStorageOptions options)
    {
        var adoNet = new OrleansAdoNet(_database.Options);
        (options.Invariant, options.ConnectionString) = (adoNet.Invariant, adoNet.ConnectionString);
    }
}

/// <inheritdoc />
public sealed class AdoNetGrainStorageFixture<TDatabase> : GrainStorageFixture<TDatabase>
    where TDatabase : StorageFixture, new()
{
    protected override bool UsesAdoNet => true;
}
