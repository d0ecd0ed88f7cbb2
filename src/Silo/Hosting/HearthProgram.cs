using Hearth.Sandbox.Hosting;
using Hearth.Silo.Configuration;
using Hearth.Silo.Configuration.Rules;
using Hearth.Silo.Screen;
using Hearth.Storage.Schema;
using Npgsql;
using Spectre.Console;

namespace Hearth.Silo.Hosting;

/// <summary>The program: reads the configuration, starts, shows how it goes, stops. What can be expected to go wrong costs a sentence.</summary>
internal static class HearthProgram
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            await Console.Out.WriteLineAsync(HelpText.Text);
            return ExitCode.Stopped;
        }

        if (ArgumentRules.Check(arguments) is { Count: > 0 } unknown)
        {
            return await RefuseAsync(unknown);
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ContentRootPath = AppContext.BaseDirectory,
        });
        switch (OptionsReader.Read(builder.Configuration))
        {
            case OptionsReading.Invalid invalid:
                return await RefuseAsync(invalid.Problems);
            case OptionsReading.Valid { Options: var options }:
                var taken = PortProbe.FindProblems(PortRules.Opened(options));
                return taken.Count > 0 ? await RefuseAsync(taken) : await RunAsync(builder, options);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<int> RunAsync(WebApplicationBuilder builder, HearthOptions options)
    {
        try
        {
            await using var process = await HearthProcess.StartAsync(builder, options, CancellationToken.None);
            var stopping = process.Application.Lifetime.ApplicationStopping;
            await LiveScreen.RunAsync(AnsiConsole.Console, process, stopping);
            await process.WaitForShutdownAsync(CancellationToken.None);
            return ExitCode.Stopped;
        }
        catch (Exception problem) when (problem is SandboxPortTakenException or IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException })
        {
            return await RefuseAsync([problem.Message]);
        }
        catch (Exception problem) when (problem is SchemaException or NpgsqlException or InvalidDataException or TimeoutException)
        {
            await Console.Error.WriteLineAsync($"Hearth could not start: {problem.Message}");
            return ExitCode.Failed;
        }
    }

    private static async Task<int> RefuseAsync(IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        return ExitCode.Refused;
    }
}
