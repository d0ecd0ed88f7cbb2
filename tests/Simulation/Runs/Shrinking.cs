using System.Collections.Immutable;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Runs;

/// <summary>Makes a failing run short: takes out whole kinds of faults, then actions, as long as the same law is still broken.</summary>
internal static class Shrinking
{
    /// <summary>Shrinks a failing run.</summary>
    /// <param name="failed">The run.</param>
    /// <param name="run">Runs other options.</param>
    /// <param name="runsMax">How many runs it may take.</param>
    public static RunOptions Shrink(RunResult failed, Func<RunOptions, RunResult> run, int runsMax)
    {
        var best = failed.Options;
        var left = runsMax;
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            Try(best with { WithoutFaults = best.WithoutFaults.Add(kind) });
        }

        var all = Enumerable.Range(0, failed.Actions).ToImmutableArray();
        for (var size = Math.Max(1, all.Length / 2); size > 0 && left > 0; size /= 2)
        {
            for (var from = 0; from < all.Length; from += size)
            {
                Try(best with { WithoutActions = best.WithoutActions.Union(all.Skip(from).Take(size)) });
            }
        }

        return best;

        void Try(RunOptions candidate)
        {
            if (left > 0 && (candidate.WithoutActions.Count > best.WithoutActions.Count || candidate.WithoutFaults.Count > best.WithoutFaults.Count))
            {
                left--;
                if (run(candidate).BrokenLaw == failed.BrokenLaw)
                {
                    best = candidate;
                }
            }
        }
    }
}
