using System.CommandLine;
using Hearth.Sandbox.Company;
using Hearth.Sandbox.Traffic;

namespace Hearth.Sandbox.Hosting;

/// <summary>The command line of the sandbox when it runs alone.</summary>
internal static class SandboxCommand
{
    private const int Failed = 1;

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "What company, traffic and faults are drawn from.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Households = new("--households")
    {
        Description = $"How many customers the company has, 0 to {CompanyOptions.HouseholdsMax:N0}; not used when a snapshot is loaded.",
        DefaultValueFactory = _ => SandboxOptions.HouseholdsDefault,
    };

    private static readonly Option<bool> NoTraffic = new("--no-traffic")
    {
        Description = "Nobody edits anything until PUT /_sandbox/traffic says so.",
    };

    private static readonly Option<double> TrafficRate = new("--traffic-rate")
    {
        Description = $"Deeds of people a second, up to {TrafficSettings.PerSecondMax:N0}.",
        DefaultValueFactory = _ => TrafficSettings.PerSecondDefault,
    };

    private static readonly Option<int> HubSpotPort = new(SandboxHost.HubSpotPortOption)
    {
        Description = "The HubSpot side's port on 127.0.0.1; 0 takes a free one.",
        DefaultValueFactory = _ => SandboxOptions.HubSpotPortDefault,
    };

    private static readonly Option<int> ServiceTitanPort = new(SandboxHost.ServiceTitanPortOption)
    {
        Description = "The ServiceTitan side's port on 127.0.0.1; 0 takes a free one.",
        DefaultValueFactory = _ => SandboxOptions.ServiceTitanPortDefault,
    };

    private static readonly Option<Uri?> HubSpotWebhooks = new("--hubspot-webhooks")
    {
        Description = "Where HubSpot webhooks are posted; none are sent without it.",
    };

    private static readonly Option<Uri?> ServiceTitanWebhooks = new("--servicetitan-webhooks")
    {
        Description = "Where ServiceTitan webhooks are posted; none are sent without it.",
    };

    private static readonly Option<string?> ServiceTitanWebhookKey = new("--servicetitan-webhook-key")
    {
        Description = "The key that signs ServiceTitan webhooks; they are unsigned without it.",
    };

    private static readonly Option<FileInfo?> Snapshot = new("--snapshot")
    {
        Description = "A file that keeps both sides over a restart.",
    };

    /// <summary>Runs the sandbox until it is told to stop.</summary>
    /// <returns>0 after a clean stop, otherwise 1.</returns>
    public static Task<int> RunAsync(string[] arguments)
    {
        Households.Validators.Add(result => Refuse(
            result, result.GetValueOrDefault<int>() is >= 0 and <= CompanyOptions.HouseholdsMax, $"0 to {CompanyOptions.HouseholdsMax:N0}"));
        TrafficRate.Validators.Add(result => Refuse(
            result, result.GetValueOrDefault<double>() is > 0 and <= TrafficSettings.PerSecondMax, $"more than 0, up to {TrafficSettings.PerSecondMax:N0}"));
        HubSpotPort.Validators.Add(RefusePort);
        ServiceTitanPort.Validators.Add(RefusePort);
        HubSpotWebhooks.Validators.Add(RefuseAddress);
        ServiceTitanWebhooks.Validators.Add(RefuseAddress);
        var command = new RootCommand("A ServiceTitan tenant and a HubSpot portal for development, with people at work on both.")
        {
            Seed, Households, NoTraffic, TrafficRate, HubSpotPort, ServiceTitanPort,
            HubSpotWebhooks, ServiceTitanWebhooks, ServiceTitanWebhookKey, Snapshot,
        };
        command.SetAction((parsed, cancellation) => RunAsync(OptionsOf(parsed), cancellation));
        return command.Parse(arguments).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = StopPatience });
    }

    private static SandboxOptions OptionsOf(ParseResult parsed)
    {
        var defaults = new SandboxOptions();
        return defaults with
        {
            Seed = parsed.GetValue(Seed),
            Households = parsed.GetValue(Households),
            Traffic = new TrafficSettings(!parsed.GetValue(NoTraffic), parsed.GetValue(TrafficRate)),
            HubSpotPort = parsed.GetValue(HubSpotPort),
            ServiceTitanPort = parsed.GetValue(ServiceTitanPort),
            HubSpot = defaults.HubSpot with { WebhookTarget = parsed.GetValue(HubSpotWebhooks) },
            ServiceTitan = defaults.ServiceTitan with
            {
                Webhooks = defaults.ServiceTitan.Webhooks with
                {
                    Target = parsed.GetValue(ServiceTitanWebhooks),
                    HmacKey = parsed.GetValue(ServiceTitanWebhookKey),
                },
            },
            SnapshotFile = parsed.GetValue(Snapshot)?.FullName,
        };
    }

    private static async Task<int> RunAsync(SandboxOptions options, CancellationToken stop)
    {
        using var logging = LoggerFactory.Create(builder => builder.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        try
        {
            await using var sandbox = await SandboxHost.StartAsync(options with { Logging = logging }, stop);
            Console.WriteLine(SandboxGreeting.Of(sandbox, options));
            await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await sandbox.StopAsync(CancellationToken.None);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception problem) when (problem is SandboxPortTakenException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return Failed;
        }
    }

    private static void RefusePort(System.CommandLine.Parsing.OptionResult result) => Refuse(
        result, result.GetValueOrDefault<int>() is >= 0 and <= ushort.MaxValue, $"0 to {ushort.MaxValue}");

    private static void RefuseAddress(System.CommandLine.Parsing.OptionResult result) => Refuse(
        result,
        result.GetValueOrDefault<Uri?>() is null or { IsAbsoluteUri: true, Scheme: "http" or "https" },
        "an absolute http or https address");

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, bool accepted, string what)
    {
        if (!accepted)
        {
            result.AddError($"{result.Option.Name} must be {what}.");
        }
    }
}
