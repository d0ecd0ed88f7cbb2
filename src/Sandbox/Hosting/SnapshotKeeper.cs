namespace Hearth.Sandbox.Hosting;

/// <summary>Writes the snapshot every few seconds while something changes, and once more at the end.</summary>
internal sealed class SnapshotKeeper : IAsyncDisposable
{
    private readonly SandboxState _state;
    private readonly string _path;
    private readonly TimeSpan _every;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;
    private (long HubSpot, long ServiceTitan, long Deeds) _written;

    /// <summary>Starts to keep the state in the file.</summary>
    public SnapshotKeeper(SandboxState state, string path, TimeSpan every, TimeProvider time)
    {
        (_state, _path, _every) = (state, path, every);
        _loop = Task.Run(() => RunAsync(time));
    }

    /// <summary>Writes what changed since the last time, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop;
        await WriteAsync();
        _end.Dispose();
    }

    private async Task RunAsync(TimeProvider time)
    {
        while (!_end.IsCancellationRequested)
        {
            await Task.Delay(_every, time, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_end.IsCancellationRequested)
            {
                await WriteAsync();
            }
        }
    }

    private async Task WriteAsync()
    {
        var now = _state.Changes;
        if (now != _written)
        {
            await SnapshotFile.WriteAsync(_path, _state.Save(), SandboxJson.Default.SandboxSnapshot, CancellationToken.None);
            _written = now;
        }
    }
}
