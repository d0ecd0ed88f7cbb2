using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Hearth.Tests.Sandbox.HubSpot;

/// <summary>HubSpot's official Node client works against the portal with nothing changed but its base path.</summary>
public sealed class NodeClientTests
{
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan RunPatience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_official_client_reads_and_writes_everything_an_integration_needs()
    {
        Assert.SkipUnless(
            await SucceedsAsync("node", "--version") && await SucceedsAsync("npm", "--version"), "Node.js and npm are needed to run HubSpot's client.");
        var source = Path.Combine(AppContext.BaseDirectory, "NodeClient");
        var installed = Path.Combine(AppContext.BaseDirectory, "NodeClientInstalled");
        Directory.CreateDirectory(installed);
        foreach (var name in new[] { "package.json", "package-lock.json" })
        {
            File.Copy(Path.Combine(source, name), Path.Combine(installed, name), overwrite: true);
        }

        if (!File.Exists(Path.Combine(installed, "node_modules", ".package-lock.json")))
        {
            var (installStatus, _, installError) = await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], installed, InstallPatience);
            installStatus.Should().Be(0, installError);
        }

        await using var portal = await RunningPortal.StartAsync();
        string[] arguments =
        [
            Path.Combine(source, "smoke.cjs"),
            portal.Client.BaseAddress!.ToString().TrimEnd('/'),
            portal.Portal.Options.AccessToken,
            Path.Combine(installed, "package.json"),
        ];
        var (status, output, error) = await RunAsync("node", arguments, installed, RunPatience);
        status.Should().Be(0, error);
        JsonNode.Parse(output)!["done"]!.AsArray().Should().HaveCount(13);
    }

    private static async Task<bool> SucceedsAsync(string program, string argument)
    {
        try
        {
            return (await RunAsync(program, [argument], AppContext.BaseDirectory, RunPatience)).Status == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(string program, string[] arguments, string folder, TimeSpan patience)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience);
        process.Start();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
