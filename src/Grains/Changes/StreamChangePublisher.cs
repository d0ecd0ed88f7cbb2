using System.Collections.Immutable;
using Hearth.Contracts.Changes;
using Hearth.Domain.Values;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Hearth.Grains.Changes;

/// <summary>Publishes on the account's Orleans stream.</summary>
internal sealed class StreamChangePublisher(IServiceProvider services) : IChangePublisher
{
    /// <inheritdoc />
    public Task PublishAsync(AccountId account, ImmutableArray<AcceptedChange> changes)
    {
        if (changes.IsEmpty)
        {
            return Task.CompletedTask;
        }

        var provider = services.GetRequiredKeyedService<IStreamProvider>(ChangeStream.Provider);
        return provider.GetStream<AcceptedChange>(StreamId.Create(ChangeStream.Namespace, account.Value)).OnNextBatchAsync(changes);
    }
}
