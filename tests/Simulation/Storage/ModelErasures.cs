using Hearth.Domain.Values;
using Hearth.Storage.Erasing;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>What is kept of people who were erased, in memory.</summary>
internal sealed class ModelErasures(Disk disk) : IErasures
{
    private readonly Dictionary<string, ErasedMark> _marks = [];
    private readonly List<AuditEntry> _entries = [];
    private string? _salt;

    public Task<string?> FindSaltAsync(AccountId account, CancellationToken cancellationToken) => disk.RunAsync(() => _salt);

    public Task<string> GetSaltAsync(AccountId account, CancellationToken cancellationToken) => disk.RunAsync(() => _salt ??= "a salt that every run has");

    public Task StoreAsync(AccountId account, IReadOnlyCollection<ErasedMark> marks, AuditEntry entry, CancellationToken cancellationToken) => disk.RunAsync(() =>
    {
        foreach (var mark in marks)
        {
            _marks[mark.Mark] = _marks.TryGetValue(mark.Mark, out var known) ? known with { OptedOut = known.OptedOut || mark.OptedOut } : mark;
        }

        if (!_entries.Exists(other => other.What == entry.What && other.Subject == entry.Subject))
        {
            _entries.Add(entry);
        }
    });

    public Task<IReadOnlyList<ErasedMark>> FindAsync(AccountId account, IReadOnlyCollection<string> marks, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<ErasedMark>>(() => [.. marks.Distinct().Where(_marks.ContainsKey).Select(mark => _marks[mark])]);

    public Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(AccountId account, int max, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<AuditEntry>>(() => [.. _entries.AsEnumerable().Reverse().Take(max)]);
}
