using System.Diagnostics;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Testing.Households.Quality;

/// <summary>The registrar's own rules over an index in memory.</summary>
/// <param name="policy">The policy to decide by.</param>
public sealed class HearthRecognizer(SyncPolicy policy) : IRecognizer
{
    private readonly MemoryIndex _index = new();
    private readonly List<(EntityId From, EntityId Into)> _unions = [];
    private int _next;

    /// <inheritdoc />
    public string Name => "Hearth";

    /// <inheritdoc />
    public TimeSpan Deciding { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<(EntityId From, EntityId Into)> Unions => _unions;

    /// <inheritdoc />
    public IReadOnlyList<Placing> Decide(IReadOnlyList<ResolveRequest> requests)
    {
        var known = _index.Ask(requests, policy.StopList);
        var started = Stopwatch.GetTimestamp();
        var decision = Registrar.Decide(requests, known, policy, kind => EntityId.Create(kind, $"{++_next:D8}"));
        Deciding += Stopwatch.GetElapsedTime(started);
        _index.Store(decision);
        var cases = decision.Cases.Select(Conclude).ToLookup(one => one.Record);
        return [.. decision.Resolutions.Select(resolution => Of(resolution, [.. cases[resolution.Record]]))];
    }

    private MatchCase Conclude(MatchCase decided) => decided.Outcome is MatchOutcome.Union
        ? decided with { Outcome = _index.Unite(decided, policy.StopList, _unions) }
        : decided;

    private static Placing Of(Resolution resolution, List<MatchCase> cases) => new(
        resolution.Entity,
        resolution.Rule == ResolutionRule.Match,
        cases.Find(one => one.Outcome is MatchOutcome.Review)?.Match.Household,
        cases.Find(one => one.Outcome is not MatchOutcome.Duplicate)?.Match);
}
