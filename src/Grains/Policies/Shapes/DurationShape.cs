using System.Globalization;
using System.Text.RegularExpressions;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>A length of time such as <c>30s</c>, <c>10m</c>, <c>2h</c> or <c>1d</c>, within a range, both ends included.</summary>
internal sealed partial class DurationShape(TimeSpan min, TimeSpan max, string range) : Shape<TimeSpan>
{
    private const string Pattern = "^[0-9]{1,6}[smhd]$";

    public override bool TryRead(YamlNode node, Place place, out TimeSpan value)
    {
        if (node is YamlNode.Scalar scalar && Parse(scalar.Text) is { } duration && duration >= min && duration <= max)
        {
            value = duration;
            return true;
        }

        value = default;
        place.Report(node, $"Expected a length of time {range}, such as 30s, 10m, 2h or 1d, but found {ScalarKinds.NameOf(node)}.");
        return false;
    }

    public override void Describe(JsonSchema schema)
    {
        schema.Type = JsonObjectType.String;
        schema.Pattern = Pattern;
    }

    private static TimeSpan? Parse(string text)
    {
        if (!Form().IsMatch(text) || text[^1] == '\n')
        {
            return null;
        }

        var count = int.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        };
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
