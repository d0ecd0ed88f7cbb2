using Hearth.Storage.Work;

namespace Hearth.Grains;

/// <summary>
/// Gives back what a taker of work that is gone had leased. Each lane has one taker, a grain: what is leased when the grain comes
/// to life was taken by an activation that died, and what is leased after a failed step was taken by that step. Without this a
/// crash would hold work up until the leases end.
/// </summary>
internal sealed class Recovery(IWorkSets work, WorkSet set)
{
    // Work that fails its taker every time must not hold up the rest: after this many failures its lease stands.
    private const int FailuresInARowMax = 5;

    private bool _isFirst = true;
    private bool _lastStepFailed;
    private int _failuresInARow;

    /// <summary>Gives back what is left of an earlier taker or step. To be called before each take.</summary>
    public async Task BeforeTakeAsync(string lane, CancellationToken cancellationToken)
    {
        _failuresInARow = _lastStepFailed ? _failuresInARow + 1 : 0;
        if (_isFirst || (_lastStepFailed && _failuresInARow <= FailuresInARowMax))
        {
            await work.RecoverAsync(set, lane, cancellationToken);
        }

        _isFirst = _lastStepFailed = false;
    }

    /// <summary>Notes that a step failed halfway.</summary>
    public void StepFailed() => _lastStepFailed = true;
}
