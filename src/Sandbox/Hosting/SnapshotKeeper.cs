using System.Security.Cryptography;
using System.Text.Json;

namespace Hearth.Sandbox.Hosting;

/// <summary>
/// Writes the snapshot every few seconds while something changes, and once more at the end. The journals have what changes between.
/// </summary>
internal sealed class SnapshotKeeper : IAsyncDisposable
{
    private readonly SandboxState _state;
    private readonly string _path;
    private readonly TimeSpan _every;
    private readonly SandboxJournals _journals;
    private readonly CancellationTokenSource _end = new();
    private Task _loop = Task.CompletedTask;
    private byte[] _written = [];

    private SnapshotKeeper(SandboxState state, string path, TimeSpan every)
    {
        (_state, _path, _every) = (state, path, every);
        _journals = new SandboxJournals(state, path);
    }

    /// <summary>
    /// Writes the state, which takes the final mark off an earlier file before anything can change, and goes on writing.
    /// </summary>
    public static async Task<SnapshotKeeper> StartAsync(SandboxState state, string path, TimeSpan every, TimeProvider time)
    {
        var keeper = new SnapshotKeeper(state, path, every);
        await keeper.WriteAsync(isFinal: false);
        keeper._loop = Task.Run(() => keeper.RunAsync(time));
        return keeper;
    }

    /// <summary>Writes the state for the last time; both sides must have come to rest.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop;
        await WriteAsync(isFinal: true);
        _journals.Dispose();
        _end.Dispose();
    }

    private async Task RunAsync(TimeProvider time)
    {
        while (!_end.IsCancellationRequested)
        {
            await Task.Delay(_every, time, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_end.IsCancellationRequested)
            {
                await WriteAsync(isFinal: false);
            }
        }
    }

    private async Task WriteAsync(bool isFinal)
    {
        var snapshot = _state.Save(isFinal, _journals);
        var document = JsonSerializer.SerializeToUtf8Bytes(snapshot, SandboxJson.Default.SandboxSnapshot);
        var digest = SHA256.HashData(document);
        if (!digest.AsSpan().SequenceEqual(_written))
        {
            await SnapshotFile.WriteAsync(_path, document);
            _written = digest;
            _journals.DeleteBefore(snapshot);
        }
    }
}
