using System.Globalization;
using System.Text;
using Hearth.Benchmarks.Machine;

namespace Hearth.Benchmarks.Identity;

/// <summary>The <c>identity</c> benchmark: how well, and how fast, households are recognized.</summary>
internal static class IdentityBenchmark
{
    public static async Task<string> RunAsync(IdentityOptions options, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC. {MachineFacts.Describe()}. Load {LoadAverage.LastMinute():0.0}.");
        text.AppendLine().Append(QualityBenchmark.Run(options));
        if (options.Stored > 0)
        {
            text.AppendLine().Append(await RegistrarBenchmark.RunAsync(options, cancellationToken));
        }

        return text.ToString();
    }
}
