using System.CommandLine;
using System.CommandLine.Parsing;
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

    private static readonly Option<int> Households = Number(
        "--households",
        "How many customers the company has; not used when a snapshot is loaded.",
        CompanyOptions.HouseholdsMax,
        SandboxOptions.HouseholdsDefault);

    private static readonly Option<bool> Tidy = new("--tidy")
    {
        Description = "Nobody is there twice, and everybody's emails and phones are his own; not used when a snapshot is loaded.",
    };

    private static readonly Option<bool> NoTraffic = new("--no-traffic")
    {
        Description = "Nobody edits anything until PUT /_sandbox/traffic says so.",
    };

    private static readonly Option<double> TrafficRate = new("--traffic-rate")
    {
        Description = "Deeds of people a second.",
        DefaultValueFactory = _ => TrafficSettings.PerSecondDefault,
        CustomParser = result => double.TryParse(result.Tokens[0].Value, out var rate) && rate is > 0 and <= TrafficSettings.PerSecondMax
            ? rate
            : Refused<double>(result, $"more than 0, up to {TrafficSettings.PerSecondMax:N0}"),
    };

    private static readonly Option<int> HubSpotPort = Number(
        SandboxHost.HubSpotPortOption,
        "The HubSpot side's port on 127.0.0.1; 0 takes a free one.",
        ushort.MaxValue,
        SandboxOptions.HubSpotPortDefault);

    private static readonly Option<int> ServiceTitanPort = Number(
        SandboxHost.ServiceTitanPortOption,
        "The ServiceTitan side's port on 127.0.0.1; 0 takes a free one.",
        ushort.MaxValue,
        SandboxOptions.ServiceTitanPortDefault);

    private static readonly Option<Uri?> HubSpotWebhooks = Address(
        "--hubspot-webhooks", "Where HubSpot webhooks are posted; none are sent without it.");

    private static readonly Option<Uri?> ServiceTitanWebhooks = Address(
        "--servicetitan-webhooks", "Where ServiceTitan webhooks are posted; none are sent without it.");

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
        var command = new RootCommand("A ServiceTitan tenant and a HubSpot portal for development, with people at work on both.")
        {
            Seed, Households, Tidy, NoTraffic, TrafficRate, HubSpotPort, ServiceTitanPort,
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
            IsTidy = parsed.GetValue(Tidy),
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

    private static Option<int> Number(string name, string description, int most, int fallback) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => fallback,
        CustomParser = result => int.TryParse(result.Tokens[0].Value, out var number) && number >= 0 && number <= most
            ? number
            : Refused<int>(result, $"0 to {most:N0}"),
    };

    private static Option<Uri?> Address(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? address
            : Refused<Uri>(result, "an absolute http or https address"),
    };

    private static T? Refused<T>(ArgumentResult result, string accepted)
    {
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} must be {accepted}; '{result.Tokens[0].Value}' is not.");
        return default;
    }
}
