using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Hosting;

/// <summary>
/// What Orleans does for grains, in one process: finds or makes the activation of a key, delivers calls, and ends activations.
/// </summary>
internal sealed class GrainHost(World world, Faults faults, IReadOnlyDictionary<string, GrainKind> kinds)
{
    private readonly Dictionary<(string Kind, string Key), GrainActivation> _activations = [];
    private readonly Dictionary<(string Kind, string Key), Task> _ended = [];

    /// <summary>The world.</summary>
    public World World => world;

    /// <summary>What grains and their libraries ask for.</summary>
    public IServiceProvider Services { get; set; } = null!;

    /// <summary>Calls a grain; it is activated where it is not in memory.</summary>
    public async Task<T> CallAsync<T>(string kind, string key, Func<object, Task<T>> call)
    {
        // A message is delivered in its own time, and so may overtake another.
        await Task.Yield();
        while (true)
        {
            var (called, answer) = await Find(kind, key).CallAsync(call);
            if (called)
            {
                return answer;
            }
        }
    }

    /// <summary>No call reaches the activation any more; the next one of its key waits until it has ended.</summary>
    public void Forget(GrainActivation activation)
    {
        var id = (activation.Kind.Name, activation.Key);
        if (_activations.GetValueOrDefault(id) == activation)
        {
            _activations.Remove(id);
            _ended[id] = activation.Deactivated;
        }
    }

    private GrainActivation Find(string kind, string key)
    {
        var id = (kind, key);
        if (_activations.TryGetValue(id, out var found))
        {
            if (!kinds[kind].IsEntity)
            {
                return found;
            }

            if (faults.Strikes(FaultKind.Deactivation))
            {
                world.Tell("silo", $"{kind} {key} is deactivated");
                found.Deactivate(default);
            }
            else if (faults.Strikes(FaultKind.SecondActivation))
            {
                // For a while both are alive: the older one finishes what it was given.
                world.Tell("silo", $"{kind} {key} gets a second activation");
                return _activations[id] = new GrainActivation(this, kinds[kind], key, Task.CompletedTask);
            }
            else
            {
                return found;
            }
        }

        var predecessor = _ended.Remove(id, out var ended) ? ended : Task.CompletedTask;
        return _activations[id] = new GrainActivation(this, kinds[kind], key, predecessor);
    }
}
