namespace Hearth.Sandbox.Hosting;

/// <summary>
/// The lock of one vendor. Whoever holds it takes one step; entering again from inside the step is part of it. What the vendor keeps
/// on disk is written before others, or the caller, can know of the step.
/// </summary>
internal sealed class StepGate
{
    private readonly Lock _lock = new();
    private int _depth;

    /// <summary>Called at the end of every step while the lock is still held; what it throws reaches whoever took the step.</summary>
    public Action? StepEnds { get; set; }

    /// <summary>Begins a step, or goes on inside the one that this thread is in.</summary>
    public Step Enter()
    {
        _lock.Enter();
        _depth++;
        return new Step(this);
    }

    private void Leave()
    {
        try
        {
            if (_depth == 1)
            {
                StepEnds?.Invoke();
            }
        }
        finally
        {
            _depth--;
            _lock.Exit();
        }
    }

    /// <summary>A step that lasts until it is disposed, on the thread that began it.</summary>
    public readonly ref struct Step(StepGate gate)
    {
        /// <summary>Ends the step.</summary>
        public void Dispose() => gate.Leave();
    }
}
