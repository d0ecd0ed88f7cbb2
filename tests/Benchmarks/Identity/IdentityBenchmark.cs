using System.Globalization;
using System.Text;
using Hearth.Benchmarks.Machine;

namespace Hearth.Benchmarks.Identity;

/// <summary>The <c>identity</c> benchmark: how well, and how fast, households are recognized.</summary>
internal static class IdentityBenchmark
{
    public static async Task<string> RunAsync(IdentityOptions options, CancellationToken cancellationToken)
    {
        // First, in a process that has nothing else in its memory.
        var registrar = options.Stored > 0 ? await RegistrarBenchmark.RunAsync(options, cancellationToken) : null;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC. {MachineFacts.Describe()}. Load {LoadAverage.LastMinute():0.0}.");
        return text.AppendLine().Append(QualityBenchmark.Run(options)).AppendLine().Append(registrar).ToString();
    }
}
