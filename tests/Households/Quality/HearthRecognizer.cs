using System.Diagnostics;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Testing.Households.Quality;

/// <summary>The registrar's own rules over an index in memory.</summary>
/// <param name="policy">The policy to decide by.</param>
/// <param name="unites">True to fold households into one when a record shows that they are.</param>
public sealed class HearthRecognizer(SyncPolicy policy, bool unites) : IRecognizer
{
    private readonly MemoryIndex _index = new();
    private readonly List<(EntityId From, EntityId Into)> _unions = [];
    private int _next;

    /// <inheritdoc />
    public string Name => unites ? "Hearth" : "Hearth without unions";

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
        _unions.AddRange(unites ? decision.Unions.SelectMany(union => _index.Unite(union, policy.StopList)) : []);
        var cases = decision.Cases.ToLookup(one => one.Record);
        return [.. decision.Resolutions.Select(resolution => Of(resolution, [.. cases[resolution.Record]], unites))];
    }

    // A household that was folded into the record's own is nothing to ask about any more.
    private static Placing Of(Resolution resolution, List<MatchCase> cases, bool unites) => new(
        resolution.Entity,
        resolution.Rule == ResolutionRule.Match,
        cases.Find(one => one.Outcome is MatchOutcome.Review && !(unites && resolution.Rule == ResolutionRule.Match))?.Match.Household,
        cases.Find(one => one.Outcome is not MatchOutcome.Duplicate)?.Match);
}
