using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Hearth.Testing;

namespace Hearth.Tests.EndToEnd.Processes;

/// <summary>A built program of ours in a process of its own. It ends with its test, whatever else happens.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private const int LinesShownMax = 40;
    private static readonly TimeSpan EndDeadline = TimeSpan.FromSeconds(45);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    private RunningProgram(Process process) => _process = process;

    /// <summary>True once the process has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Everything it has said so far, errors included.</summary>
    public string Said => string.Join('\n', _lines);

    /// <summary>Starts <c>{name}.dll</c>, which stands beside this test.</summary>
    public static RunningProgram Start(string name, string workingFolder, IEnumerable<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, $"{name}.dll");
        var information = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Several processes share a small machine: one heap each is enough.
        information.Environment["DOTNET_gcServer"] = "0";
        information.Environment["DOTNET_TieredPGO"] = "0";
        var process = new Process { StartInfo = information };
        var running = new RunningProgram(process);
        process.OutputDataReceived += running.Hear;
        process.ErrorDataReceived += running.Hear;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return running;
    }

    /// <summary>Ends it at once, as a crash would, and returns when it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Sends what Ctrl+C sends, and returns the exit code.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    /// <summary>Waits for its own end, and returns the exit code.</summary>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public async Task<int> EndAsync()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(EndDeadline);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The program did not end within {EndDeadline.TotalSeconds:0} s. It said:\n{LastLines}");
        }

        return _process.ExitCode;
    }

    /// <summary>Returns when the condition holds; a program that ends first fails the test with its own words.</summary>
    public Task ReadyAsync(Func<Task<bool>> condition, string what, TimeSpan deadline) => Eventually.TrueAsync(
        async () => HasEnded ? throw new InvalidOperationException($"The program ended with {_process.ExitCode}:\n{LastLines}") : await condition(),
        what,
        deadline);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!HasEnded)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private string LastLines => string.Join('\n', _lines.TakeLast(LinesShownMax));

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            _lines.Enqueue(text);
        }
    }
}
