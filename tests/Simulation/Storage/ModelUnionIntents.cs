using Hearth.Domain.Values;
using Hearth.Storage.Identity;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>The merges and splits under way, in memory.</summary>
internal sealed class ModelUnionIntents(Disk disk) : IUnionIntents
{
    private readonly List<UnionIntent> _intents = [];
    private readonly List<UnionIntent> _begun = [];

    /// <summary>Every merge and split that ever began, those that are done included.</summary>
    public IReadOnlyList<UnionIntent> Begun => _begun;

    public Task BeginAsync(AccountId account, UnionIntent intent, CancellationToken cancellationToken) => disk.RunAsync(() =>
    {
        if (!_intents.Exists(other => IsSame(other, intent)))
        {
            _intents.Add(intent);
            _begun.Add(intent);
        }
    });

    public Task<IReadOnlyList<UnionIntent>> ReadAsync(AccountId account, CancellationToken cancellationToken) =>
        disk.RunAsync<IReadOnlyList<UnionIntent>>(() => [.. _intents]);

    public Task EndAsync(AccountId account, UnionIntent intent, CancellationToken cancellationToken) =>
        disk.RunAsync(() => { _intents.RemoveAll(other => IsSame(other, intent)); });

    private static bool IsSame(UnionIntent one, UnionIntent other) => one.From == other.From && one.Into == other.Into;
}
