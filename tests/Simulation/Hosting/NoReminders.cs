using Orleans.Timers;

namespace Hearth.Tests.Simulation.Hosting;

/// <summary>Reminders only start an account again when its process is gone; here the next process does that.</summary>
internal sealed class NoReminders : IReminderRegistry
{
    /// <inheritdoc />
    public Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        Task.FromResult<IGrainReminder>(new Reminder(reminderName));

    /// <inheritdoc />
    public Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName) => Task.FromResult<IGrainReminder?>(new Reminder(reminderName));

    /// <inheritdoc />
    public Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId) => Task.FromResult<List<IGrainReminder>>([]);

    private sealed record Reminder(string ReminderName) : IGrainReminder;
}
