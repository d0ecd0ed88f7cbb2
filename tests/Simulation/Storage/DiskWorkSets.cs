using Hearth.Domain.Values;
using Hearth.Storage.Work;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>The work sets as the program reaches them.</summary>
internal sealed class DiskWorkSets(Disk disk, ModelWorkSets sets) : IWorkSets
{
    public Task AddAsync(WorkSet set, IReadOnlyList<WorkItem> items, CancellationToken cancellationToken) =>
        items.Count == 0 ? Task.CompletedTask : disk.RunAsync(() => sets.Add(set, items));

    public Task<IReadOnlyList<TakenWork>> TakeAsync(WorkSet set, string lane, int max, TimeSpan lease, CancellationToken cancellationToken) =>
        disk.RunAsync(() => sets.Take(set, lane, max, lease));

    public Task<int> RecoverAsync(WorkSet set, string lane, CancellationToken cancellationToken) =>
        disk.RunAsync(() => sets.Recover(set, lane));

    public Task CompleteAsync(WorkSet set, string lane, IReadOnlyList<WorkReceipt> receipts, CancellationToken cancellationToken) =>
        receipts.Count == 0 ? Task.CompletedTask : disk.RunAsync(() => sets.Complete(set, lane, receipts));

    public Task DelayAsync(WorkSet set, string lane, IReadOnlyList<WorkDelay> delays, CancellationToken cancellationToken) =>
        delays.Count == 0 ? Task.CompletedTask : disk.RunAsync(() => sets.Delay(set, lane, delays));

    public Task BuryAsync(WorkSet set, string lane, IReadOnlyList<WorkBurial> burials, CancellationToken cancellationToken) =>
        burials.Count == 0 ? Task.CompletedTask : disk.RunAsync(() => sets.Bury(set, lane, burials));

    public Task AddDeadLettersAsync(IReadOnlyList<DeadLetter> letters, CancellationToken cancellationToken) =>
        disk.RunAsync(() => letters.All(sets.Add));

    public Task<int> ReleaseAsync(AccountId account, IReadOnlyCollection<string> waitsFor, CancellationToken cancellationToken) =>
        waitsFor.Count == 0 ? Task.FromResult(0) : disk.RunAsync(() => sets.Release(account, waitsFor));

    public Task<IReadOnlyList<WorkDepth>> MeasureAsync(AccountId account, CancellationToken cancellationToken) =>
        disk.RunAsync(() => sets.Measure(account));

    public Task<IReadOnlyList<DeadLetterCount>> CountDeadLettersAsync(AccountId account, CancellationToken cancellationToken) =>
        disk.RunAsync(() => sets.CountLetters(account));

    public Task<IReadOnlyList<DeadLetter>> ReadDeadLettersAsync(AccountId account, int max, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<DeadLetter>>(() => [.. sets.Letters.OrderByDescending(letter => letter.BuriedAt).Take(max)]);
}
