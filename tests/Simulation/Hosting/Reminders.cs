using Hearth.Tests.Simulation.Runtime;
using Orleans.Timers;

namespace Hearth.Tests.Simulation.Hosting;

/// <summary>Reminders of one process. A crash ends them; the next process registers them anew, as Orleans finds them in its table.</summary>
internal sealed class Reminders(World world, Machine machine, GrainHost host) : IReminderRegistry
{
    private readonly HashSet<(GrainId Grain, string Name)> _registered = [];

    /// <inheritdoc />
    public Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        if (_registered.Add((callingGrainId, reminderName)))
        {
            Ring(callingGrainId, reminderName, period);
        }

        return Task.FromResult<IGrainReminder>(new Reminder(reminderName));
    }

    /// <inheritdoc />
    public Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId) => throw new NotSupportedException();

    private void Ring(GrainId grain, string name, TimeSpan period) => world.After(period, () =>
    {
        if (!machine.IsAlive)
        {
            return;
        }

        _ = machine.Start(() => host.CallAsync(grain.Type.ToString()!, grain.Key.ToString()!, async called =>
        {
            await ((IRemindable)called).ReceiveReminder(name, default);
            return true;
        }));
        Ring(grain, name, period);
    });

    private sealed record Reminder(string ReminderName) : IGrainReminder;
}
