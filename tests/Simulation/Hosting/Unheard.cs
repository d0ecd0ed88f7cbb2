using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Hearth.Contracts.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Changes;

namespace Hearth.Tests.Simulation.Hosting;

/// <summary>Changes that nobody looks on at.</summary>
internal sealed class Unheard : IChangePublisher
{
    /// <inheritdoc />
    public Task PublishAsync(AccountId account, ImmutableArray<AcceptedChange> changes) => Task.CompletedTask;
}

/// <summary>Instruments that nobody reads.</summary>
internal sealed class Meters : IMeterFactory
{
    /// <inheritdoc />
    public Meter Create(MeterOptions options) => new(options);

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
