using Hearth.Contracts.Lanes;

namespace Hearth.Grains.Routing;

/// <summary>
/// Tells lanes that something waits for them: now and then while a slice is delivered, so that they work on what came first while the
/// rest is still coming, and once more at its end. May be called from several threads at once.
/// </summary>
internal sealed class LaneNudges(IGrainFactory grains)
{
    /// <summary>After so many answers the lanes are told: about what a lane sends at a time.</summary>
    private const int AnswersMax = 100;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _lanes = [];
    private int _answers;

    /// <summary>Remembers the lanes of an entity's answers, and tells them when there have been enough.</summary>
    internal Task AddAsync(IReadOnlyCollection<EntityAnswer>? answers)
    {
        if (answers is null)
        {
            return Task.CompletedTask;
        }

        lock (_gate)
        {
            _lanes.UnionWith(answers.SelectMany(answer => answer.Answer.Lanes));
            if (++_answers % AnswersMax != 0)
            {
                return Task.CompletedTask;
            }
        }

        return NudgeAsync();
    }

    /// <summary>Tells the lanes that have not been told yet.</summary>
    internal Task NudgeAsync()
    {
        string[] lanes;
        lock (_gate)
        {
            lanes = [.. _lanes];
            _lanes.Clear();
        }

        return Task.WhenAll(lanes.Select(lane => grains.GetGrain<ILaneGrain>(lane).NudgeAsync()));
    }
}
