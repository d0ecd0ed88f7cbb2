using Hearth.Storage;
using Hearth.Storage.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hearth.Tests.Storage.Fixtures;

/// <summary>A migrated, empty database of a test class's own with the ports on it and a clock that the tests move.</summary>
public abstract class StorageFixture : IAsyncLifetime
{
    private ServiceProvider? _services;

    /// <summary>Why the tests can't run, or null.</summary>
    public string? WhyNot { get; protected set; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public HearthStorageOptions Options { get; private set; } = new();

    public T Get<T>()
        where T : notnull
    {
        Assert.SkipWhen(WhyNot is not null, WhyNot ?? "");
        return _services!.GetRequiredService<T>();
    }

    /// <summary>Another process on the same database.</summary>
    public ServiceProvider Open() => new ServiceCollection()
        .AddSingleton<TimeProvider>(Time)
        .AddHearthStorage(Options)
        .BuildServiceProvider();

    /// <summary>Makes the database and leaves it empty.</summary>
    public async Task CreateWithoutSchemaAsync() => Options = await CreateAsync() ?? Options;

    public async ValueTask InitializeAsync()
    {
        await CreateWithoutSchemaAsync();
        if (WhyNot is null)
        {
            _services = Open();
            await _services.GetRequiredService<IHearthSchema>().MigrateAsync(CancellationToken.None);
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Makes an empty database, or says why there is none.</summary>
    protected abstract Task<HearthStorageOptions?> CreateAsync();
}
