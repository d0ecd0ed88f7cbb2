namespace Hearth.Tests.Simulation.Runtime;

/// <summary>
/// A process: runs its ready tasks one at a time, in an order that the seed decides. Once dead it runs nothing any more, and
/// whoever awaited something in it waits for ever, as in a process that was killed.
/// </summary>
internal sealed class Machine(Draw order) : TaskScheduler
{
    private readonly List<Task> _ready = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private volatile bool _wasQueuedElsewhere;
    private int _stepsLeft = int.MaxValue;

    /// <summary>True until the process is killed.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Called when a process dies in the midst of its steps.</summary>
    public Action Died { get; set; } = () => { };

    /// <summary>Runs something in this process.</summary>
    public Task Start(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    /// <summary>Runs something in this process.</summary>
    public Task<T> Start<T>(Func<Task<T>> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    /// <summary>Kills the process in the midst of what it does, some steps from now.</summary>
    public void DieAfter(int steps) => _stepsLeft = steps;

    /// <summary>Kills the process.</summary>
    public void Die()
    {
        IsAlive = false;
        _ready.Clear();
    }

    /// <summary>Runs one of the ready tasks. Returns false when none is.</summary>
    /// <exception cref="InvalidOperationException">Something of the process ran on another thread, in an order that no seed decides.</exception>
    public bool RunOne()
    {
        if (_wasQueuedElsewhere)
        {
            throw new InvalidOperationException("Something went on outside of the run's one thread, such as a continuation on the thread pool.");
        }

        if (_ready.Count == 0)
        {
            return false;
        }

        if (_stepsLeft-- <= 0)
        {
            _stepsLeft = int.MaxValue;
            Died();
            return true;
        }

        var place = order.Below(_ready.Count);
        var task = _ready[place];
        _ready[place] = _ready[^1];
        _ready.RemoveAt(_ready.Count - 1);
        TryExecuteTask(task);
        return true;
    }

    /// <inheritdoc />
    protected override void QueueTask(Task task)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            // Thrown here it would end in whoever completed the task, and be lost with it.
            _wasQueuedElsewhere = true;
        }
        else if (IsAlive)
        {
            _ready.Add(task);
        }
    }

    /// <inheritdoc />
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc />
    protected override IEnumerable<Task> GetScheduledTasks() => _ready;
}
