using System.Globalization;
using System.Text;
using Hearth.Domain.Policy;
using Hearth.Storage.Identity;
using Hearth.Testing.Households;
using Hearth.Testing.Households.Quality;
using Hearth.Testing.Households.Records;

namespace Hearth.Benchmarks.Identity;

/// <summary>How well households are recognized: on labelled sets and on generated towns, beside what other connectors do.</summary>
internal static class QualityBenchmark
{
    public static string Run(IdentityOptions options)
    {
        var report = new QualityReport();
        var text = new StringBuilder();
        if (options.Datasets is { Exists: true } folder)
        {
            foreach (var file in folder.GetFiles("febrl*.csv").OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var results = Measure(FebrlFile.Read(file.FullName, options.Seeds.First));
                report.Add(file.Name, results);
                if (options.Examples > 0)
                {
                    text.AppendLine(QualityReport.Examples(results[0], options.Examples));
                }
            }
        }
        else
        {
            text.AppendLine("The FEBRL sets were left out: --datasets names no folder that is there.").AppendLine();
        }

        var towns = new List<List<QualityResult>>();
        for (var number = 0; number < options.Seeds.Count; number++)
        {
            var seed = options.Seeds.First + number;
            var stream = HouseholdStream.Create(options.Households, seed);
            var results = Measure(stream);
            report.Add($"town {seed}: {stream.Count:N0} of {options.Households:N0} households", results);
            towns.Add(results);
        }

        if (towns.Count == 0)
        {
            return text.Append(report).ToString();
        }

        // One recognizer after the other, over all towns.
        var sums = towns[0].Select((_, place) => QualityResult.Sum([.. towns.Select(town => town[place])])).ToList();
        report.Add($"all {towns.Count:N0} towns: {sums[0].Records:N0} of {options.Households * towns.Count:N0} households", sums);
        var hearth = sums[0];
        text.Append(report).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Of {hearth.Marked.All:N0} marked records {hearth.Marked.Apart:N0} were left alone.").AppendLine();
        text.Append(QualityReport.Damages(hearth));
        if (options.Examples > 0)
        {
            towns.ForEach(town => text.AppendLine().Append(QualityReport.Examples(town[0], options.Examples)));
        }

        return text.ToString();
    }

    private static List<QualityResult> Measure(IReadOnlyList<LabelledRecord> records) =>
    [
        QualityMeasurement.Run(new HearthRecognizer(DefaultPolicy.Create()), records, IdentityLimits.DecidedMax),
        .. ExactRecognizer.Baselines.Select(baseline => QualityMeasurement.Run(baseline, records, IdentityLimits.DecidedMax)),
    ];
}
