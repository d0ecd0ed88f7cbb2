using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Hearth.Testing;

/// <summary>
/// One PostgreSQL server for a test process: the one that <c>HEARTH_TEST_POSTGRES</c> names, else the machine's own binaries
/// in a temporary folder on a free port, with fsync on. It ends with this process, however that ends.
/// </summary>
public sealed class PostgresServer
{
    /// <summary>The environment variable with a connection string of a server that may create databases.</summary>
    public const string Variable = "HEARTH_TEST_POSTGRES";

    private const string FolderPrefix = "hearth-postgres-";
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<PostgresAvailability>> Shared = new(StartAsync);

    // The shell keeps reading its input, which this process holds open: whether this process ends or is killed, the input
    // ends, and the shell stops the server and removes its folder. A server that has just been started ignores the second
    // signal, and one that runs would wait for its clients after the first alone.
    private const string Script = """
        set -e
        mkdir -m 700 "$2"
        trap 'rm -rf "$2"' EXIT
        "$1/initdb" -D "$2/data" -U hearth -A trust -E UTF8 --locale=C --no-sync >"$2/initdb.log"
        "$1/postgres" -D "$2/data" -k "$2" -p "$3" -c listen_addresses=127.0.0.1 -c max_connections=300 \
            -c shared_buffers=256MB -c max_wal_size=4GB -c fsync=on >"$2/server.log" 2>&1 &
        server=$!
        cat >/dev/null
        kill -TERM $server
        kill -INT $server || true
        wait $server || true
        """;

    private readonly string _connectionString;

    // Held for as long as this process lives: were it collected, its input would end.
    private readonly Process? _process;

    private PostgresServer(string connectionString, Process? process = null)
    {
        _connectionString = connectionString;
        _process = process;
    }

    /// <summary>The process-wide server, started at the first call.</summary>
    public static Task<PostgresAvailability> GetAsync() => Shared.Value;

    /// <summary>Creates a database with a fresh name and returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"hearth_{Environment.ProcessId}_{Guid.NewGuid():N}";
        ObjectDisposedException.ThrowIf(_process?.HasExited is true, this);
        await using var connection = new NpgsqlConnection(Unpooled(_connectionString));
        await connection.OpenAsync();
        // The name is ours: a process id and hexadecimal digits.
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand($"create database {name}", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_connectionString) { Database = name }.ConnectionString;
    }

    private static async Task<PostgresAvailability> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new PostgresAvailability(new PostgresServer(given), "");
        }

        if (OperatingSystem.IsWindows() || PostgresBinaries.Find() is not { } binaries)
        {
            return new PostgresAvailability(
                null, $"No PostgreSQL here: install its server (Debian: postgresql) or set {Variable} to a connection string.");
        }

        RemoveLeftovers();
        return await LaunchAsync(binaries);
    }

    private static async Task<PostgresAvailability> LaunchAsync(string binaries)
    {
        var folder = Path.Combine(
            Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{FolderPrefix}{Environment.ProcessId}-{Guid.NewGuid():N}"));
        var port = FreePorts.Next();
        var process = Process.Start(Command(binaries, folder, port))!;
        var connectionString = $"Host=127.0.0.1;Port={port};Username=hearth;Database=postgres";
        try
        {
            await Eventually.TrueAsync(
                async () => process.HasExited || await AnswersAsync(connectionString), "PostgreSQL answers", StartDeadline);
        }
        catch (TimeoutException)
        {
            process.StandardInput.Close();
            return new PostgresAvailability(null, $"PostgreSQL did not answer within {StartDeadline.TotalSeconds:0} s.");
        }

        return process.HasExited
            ? new PostgresAvailability(null, $"PostgreSQL from {binaries} ended at its start: {await process.StandardError.ReadToEndAsync()}")
            : new PostgresAvailability(new PostgresServer(connectionString, process), "");
    }

    // PostgreSQL refuses to run as root.
    private static ProcessStartInfo Command(string binaries, string folder, int port)
    {
        string[] shell = ["/bin/sh", "-c", Script, "sh", binaries, folder, port.ToString(CultureInfo.InvariantCulture)];
        string[] command = Environment.IsPrivilegedProcess ? [.. AsUnprivileged(), .. shell] : shell;
        return new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }

    private static string[] AsUnprivileged()
    {
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var account = accounts.Contains("postgres") ? "postgres" : "nobody";
        return File.Exists("/usr/sbin/runuser") || File.Exists("/sbin/runuser")
            ? ["runuser", "-u", account, "--"]
            : ["setpriv", $"--reuid={account}", "--clear-groups", "--"];
    }

    private static async Task<bool> AnswersAsync(string connectionString)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Unpooled(connectionString));
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static string Unpooled(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    // Only where the shell itself was killed: a server whose test process is gone.
    private static void RemoveLeftovers()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), $"{FolderPrefix}*"))
        {
            var owner = Path.GetFileName(folder)[FolderPrefix.Length..].Split('-')[0];
            if (Directory.Exists("/proc") && !Directory.Exists($"/proc/{owner}"))
            {
                RemoveLeftover(folder);
            }
        }
    }

    private static void RemoveLeftover(string folder)
    {
        try
        {
            var note = Path.Combine(folder, "data", "postmaster.pid");
            if (File.Exists(note) && int.TryParse(File.ReadLines(note).First(), out var id) && RunsFrom(id, folder))
            {
                using var server = Process.GetProcessById(id);
                server.Kill(entireProcessTree: true);
                server.WaitForExit();
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Trace.TraceWarning($"The leftover {folder} stays: {problem.Message}");
        }
    }

    // The number may belong to another program by now.
    private static bool RunsFrom(int id, string folder)
    {
        var command = $"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cmdline";
        return File.Exists(command) && File.ReadAllText(command).Contains(folder, StringComparison.Ordinal);
    }
}
