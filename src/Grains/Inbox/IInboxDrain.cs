using Hearth.Grains.Routing;
using Hearth.Storage.Work;

namespace Hearth.Grains.Inbox;

/// <summary>One of the lanes that an inbox drains.</summary>
internal interface IInboxDrain
{
    /// <summary>The set in which the lane is.</summary>
    WorkSet Set { get; }

    /// <summary>The lane.</summary>
    string Lane { get; }

    /// <summary>What an item goes on waiting for when it is put back, or null.</summary>
    string? WaitsFor(TakenWork taken);

    /// <summary>Deals with what was taken and settles it: each item is done, put back or buried.</summary>
    Task<RouteReport> DrainAsync(IReadOnlyList<TakenWork> taken, CancellationToken cancellationToken);
}
