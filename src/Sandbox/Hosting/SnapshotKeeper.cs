using System.Security.Cryptography;
using System.Text.Json;

namespace Hearth.Sandbox.Hosting;

/// <summary>Writes the snapshot every few seconds while something changes, and once more at the end.</summary>
internal sealed class SnapshotKeeper : IAsyncDisposable
{
    private readonly SandboxState _state;
    private readonly string _path;
    private readonly TimeSpan _every;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;
    private byte[] _written = [];

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
        await WriteAsync();
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
        var document = JsonSerializer.SerializeToUtf8Bytes(_state.Save(), SandboxJson.Default.SandboxSnapshot);
        var digest = SHA256.HashData(document);
        if (!digest.AsSpan().SequenceEqual(_written))
        {
            await SnapshotFile.WriteAsync(_path, document);
            _written = digest;
        }
    }
}
