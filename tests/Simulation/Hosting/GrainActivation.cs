namespace Hearth.Tests.Simulation.Hosting;

/// <summary>
/// A grain in memory, as Orleans keeps it: loaded before its first call, one call at a time unless it is reentrant, and after
/// its end never called again.
/// </summary>
internal sealed class GrainActivation : IGrainContext
{
    private readonly GrainHost _host;
    private readonly GrainKind _kind;
    private readonly Task _predecessor;
    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ending = new();
    private Task _lastTurn = Task.CompletedTask;
    private Task? _loaded;
    private object? _grain;
    private int _running;
    private bool _endsSoon;

    /// <summary>Makes an activation; it loads when the one before it has ended.</summary>
    public GrainActivation(GrainHost host, GrainKind kind, string key, Task predecessor)
    {
        (_host, _kind, _predecessor) = (host, kind, predecessor);
        Key = key;
        GrainId = GrainId.Create(kind.Name, key);
    }

    /// <summary>The grain's key.</summary>
    public string Key { get; }

    /// <summary>The kind of grain.</summary>
    public GrainKind Kind => _kind;

    /// <summary>True while calls may be made.</summary>
    public bool TakesCalls => !_endsSoon;

    /// <inheritdoc />
    public GrainId GrainId { get; }

    /// <inheritdoc />
    public object? GrainInstance => _grain;

    /// <inheritdoc />
    public IServiceProvider ActivationServices => _host.Services;

    /// <inheritdoc />
    public Task Deactivated => _deactivated.Task;

    /// <inheritdoc />
    public GrainReference GrainReference => throw new NotSupportedException();

    /// <inheritdoc />
    public ActivationId ActivationId => throw new NotSupportedException();

    /// <inheritdoc />
    public GrainAddress Address => throw new NotSupportedException();

    /// <inheritdoc />
    public IGrainLifecycle ObservableLifecycle => throw new NotSupportedException();

    /// <inheritdoc />
    public IWorkItemScheduler Scheduler => throw new NotSupportedException();

    /// <summary>Calls the grain. Returns false when the activation ended before it was this call's turn.</summary>
    public async Task<(bool Called, T Answer)> CallAsync<T>(Func<object, Task<T>> call)
    {
        if (_kind.IsReentrant)
        {
            return await TurnAsync(call);
        }

        var before = _lastTurn;
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _lastTurn = turn.Task;
        try
        {
            await before;
            return await TurnAsync(call);
        }
        finally
        {
            turn.SetResult();
        }
    }

    /// <summary>Runs a timer's callback, beside calls.</summary>
    public Task TickAsync(Func<CancellationToken, Task> callback) => TurnAsync<bool>(async _ =>
    {
        await callback(_ending.Token);
        return true;
    });

    /// <inheritdoc />
    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (!_endsSoon)
        {
            _endsSoon = true;
            _host.Forget(this);
            EndIfIdle();
        }
    }

    /// <inheritdoc />
    public void Activate(Dictionary<string, object>? requestContext, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <inheritdoc />
    public void ReceiveMessage(object message) => throw new NotSupportedException();

    /// <inheritdoc />
    public void Rehydrate(IRehydrationContext context) => throw new NotSupportedException();

    /// <inheritdoc />
    public void Migrate(Dictionary<string, object>? requestContext, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <inheritdoc />
    public void SetComponent<TComponent>(TComponent? value)
        where TComponent : class => throw new NotSupportedException();

    /// <inheritdoc />
    public object? GetTarget() => _grain;

    /// <inheritdoc />
    public object? GetComponent(Type componentType) => _host.Services.GetService(componentType);

    /// <inheritdoc />
    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    private async Task<(bool Called, T Answer)> TurnAsync<T>(Func<object, Task<T>> call)
    {
        if (_endsSoon)
        {
            return (false, default!);
        }

        _running++;
        try
        {
            await (_loaded ??= LoadAsync());
            return (true, await call(_grain!));
        }
        catch when (_grain is null)
        {
            // A grain that could not be activated is tried anew by the next call.
            Deactivate(default);
            throw;
        }
        finally
        {
            _running--;
            EndIfIdle();
        }
    }

    private async Task LoadAsync()
    {
        await _predecessor;
        var (grain, states) = _kind.Create(_host, this);
        foreach (var state in states)
        {
            await state.ReadStateAsync();
        }

        await ((IGrainBase)grain).OnActivateAsync(CancellationToken.None);
        _grain = grain;
    }

    private void EndIfIdle()
    {
        if (_endsSoon && _running == 0 && !_ending.IsCancellationRequested)
        {
            _ending.Cancel();
            _ = EndAsync();
        }
    }

    private async Task EndAsync()
    {
        try
        {
            if (_grain is IGrainBase grain)
            {
                await grain.OnDeactivateAsync(default, CancellationToken.None);
            }
        }
        catch (Exception exception)
        {
            // Orleans logs it and goes on as well: what a grain does at its end is a courtesy.
            _host.World.Tell("silo", $"{GrainId} ended with {exception.GetType().Name}");
        }
        finally
        {
            _deactivated.SetResult();
        }
    }
}
