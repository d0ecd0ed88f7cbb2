using System.Collections.Immutable;
using Hearth.Contracts.Changes;
using Hearth.Domain.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Hearth.Grains.Changes;

/// <summary>Publishes on the account's Orleans stream.</summary>
internal sealed partial class StreamChangePublisher(IServiceProvider services, ILogger<StreamChangePublisher> logger) : IChangePublisher
{
    /// <inheritdoc />
    public async Task PublishAsync(AccountId account, ImmutableArray<AcceptedChange> changes)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        try
        {
            var provider = services.GetRequiredKeyedService<IStreamProvider>(ChangeStream.Provider);
            await provider.GetStream<AcceptedChange>(StreamId.Create(ChangeStream.Namespace, account.Value)).OnNextBatchAsync(changes);
        }
        catch (Exception exception)
        {
            // Nobody's data hangs on it, so nothing may wait for it.
            Log.NotPublished(logger, exception, account.Value);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1501, LogLevel.Warning, "Changes of {Account} could not be published")]
        internal static partial void NotPublished(ILogger logger, Exception exception, string account);
    }
}
