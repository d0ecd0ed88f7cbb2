using Hearth.Contracts.Status;

namespace Hearth.Silo.Screen;

/// <summary>A way to show how it goes: for a terminal, or for a file.</summary>
internal interface IProgressView
{
    /// <summary>Shows the first synchronization until it is done.</summary>
    Task ShowFirstSynchronizationAsync(Func<CancellationToken, Task<AccountStatus?>> read, CancellationToken stopping);

    /// <summary>Shows the live line until the program stops.</summary>
    Task ShowCountsAsync(Func<CancellationToken, Task<LiveCounts?>> read, CancellationToken stopping);
}
