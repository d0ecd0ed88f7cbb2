namespace Hearth.Tests.Storage.Cluster;

public interface IRemindedGrain : IGrainWithStringKey
{
    Task StartAsync();

    Task StopAsync();

    Task<int> CountAsync();
}

public sealed class RemindedGrain : Grain, IRemindedGrain, IRemindable
{
    private int _ticks;

    public Task StartAsync() => this.RegisterOrUpdateReminder("tick", TimeSpan.Zero, TimeSpan.FromMilliseconds(200));

    public async Task StopAsync() => await this.UnregisterReminder((await this.GetReminder("tick"))!);

    public Task<int> CountAsync() => Task.FromResult(_ticks);

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _ticks++;
        return Task.CompletedTask;
    }
}
