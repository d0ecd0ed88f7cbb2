using System.Globalization;
using System.Text;
using Hearth.Benchmarks.Report;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Testing.Households.Quality;
using Hearth.Testing.Households.Records;

namespace Hearth.Benchmarks.Identity;

/// <summary>What the quality of decisions came to, as Markdown.</summary>
internal sealed class QualityReport
{
    private readonly MarkdownTable _table = new(
        "records", "decided by", "precision", "recall", "of all pairs", "F1", "wrong of 1,000 links", "review", "of these the same", "decisions/s");

    /// <summary>Adds what the recognizers made of the same stream.</summary>
    public void Add(string records, IEnumerable<QualityResult> results)
    {
        foreach (var result in results)
        {
            _table.Add(
                records, result.Name, Share(result.Precision), Share(result.Recall), Share(result.RecallOfAll), $"{result.F1:0.0000}",
                $"{result.WrongPerThousandLinks:0.00} ({result.WrongLinks:N0} of {result.Links:N0})", $"{result.ReviewShare:0.00 %}",
                result.Reviews == 0 ? "-" : $"{(double)result.TrueReviews / result.Reviews:0 %}", $"{result.RecordsPerSecond:N0}");
        }
    }

    public override string ToString() => _table.ToString();

    /// <summary>Where links are missed or wrong.</summary>
    public static string Damages(QualityResult result)
    {
        var table = new MarkdownTable("damage", "true pairs", "missed", "links", "wrong", "in review");
        foreach (var (damage, count) in result.Damages.OrderBy(damage => damage.Key))
        {
            table.Add(
                Words(damage), $"{count.Pairs:N0}", count.Pairs == 0 ? "-" : $"{count.Missed:N0} ({(double)count.Missed / count.Pairs:0.0 %})",
                $"{count.Links:N0}", $"{count.Wrong:N0}", $"{count.Reviews:N0}");
        }

        return table.ToString();
    }

    /// <summary>Some mistakes, with the evidence.</summary>
    public static string Examples(QualityResult result, int count)
    {
        var text = new StringBuilder();
        foreach (var kind in result.Examples.GroupBy(example => example.Kind).OrderBy(group => group.Key))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count():N0}").AppendLine();
            foreach (var example in kind.Take(count))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    {Line(example.Record)}");
                text.AppendLine(CultureInfo.InvariantCulture, $"    {Line(example.Other)}");
                var evidence = example.Match?.Evidence.Select(one => $"{one.Name} {one.Points}{(one.SharedBy > 0 ? $" shared by {one.SharedBy}" : "")}") ?? [];
                text.AppendLine(CultureInfo.InvariantCulture, $"    = {example.Match?.Score}: {string.Join(", ", evidence)}").AppendLine();
            }
        }

        return text.ToString();
    }

    private static string Line(LabelledRecord record) =>
        $"{record.Household} {record.Request.Record.Connection.Value}: {string.Join("; ", record.Request.Profile.Traits.Select(Text))} [{Words(record.Damage)}]";

    private static string Text(IdentityTrait trait) => trait.Kind == IdentityTrait.Address
        ? PostalAddress.ToLine(FieldValue.Of(trait.Value))
        : trait.Value.Replace('\n', ' ');

    private static string Words(Damage damage) =>
        string.Concat(damage.ToString().Select((letter, place) => char.IsAsciiLetterUpper(letter) && place > 0 && damage.ToString()[place - 1] != ' ' ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static string Share(double share) => $"{share:0.00 %}";
}
