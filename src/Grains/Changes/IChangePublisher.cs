using System.Collections.Immutable;
using Hearth.Contracts.Changes;
using Hearth.Domain.Values;

namespace Hearth.Grains.Changes;

/// <summary>Publishes accepted changes for whoever looks on. Losing one costs a refresh, never data.</summary>
public interface IChangePublisher
{
    /// <summary>Publishes changes of an account.</summary>
    Task PublishAsync(AccountId account, ImmutableArray<AcceptedChange> changes);
}
