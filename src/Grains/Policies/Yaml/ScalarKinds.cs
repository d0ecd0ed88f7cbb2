using System.Text.RegularExpressions;

namespace Hearth.Grains.Policies.Yaml;

/// <summary>Tells what a scalar is.</summary>
internal static partial class ScalarKinds
{
    public static ScalarKind KindOf(this YamlNode.Scalar scalar) => scalar switch
    {
        { IsPlain: false } => ScalarKind.Text,
        { Text: "" or "~" or "null" or "Null" or "NULL" } => ScalarKind.Nothing,
        { Text: "true" or "True" or "TRUE" or "false" or "False" or "FALSE" } => ScalarKind.Boolean,
        _ when Number().IsMatch(scalar.Text) => ScalarKind.Number,
        _ => ScalarKind.Text,
    };

    /// <summary>Names what a value is, for messages.</summary>
    public static string NameOf(YamlNode node) => node switch
    {
        YamlNode.Mapping => "a mapping",
        YamlNode.Sequence => "a list",
        YamlNode.Scalar scalar => scalar.KindOf() switch
        {
            ScalarKind.Nothing => "nothing",
            ScalarKind.Number => $"the number {scalar.Text}",
            ScalarKind.Boolean => scalar.Text,
            _ => $"the text '{Shortened(scalar.Text)}'",
        },
        _ => "unreadable",
    };

    public static string Shortened(string text)
    {
        const int ShownMax = 40;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= ShownMax ? line : $"{line[..ShownMax]}...";
    }

    [GeneratedRegex(@"^[-+]?(\.inf|\.nan|0o[0-7]+|0x[0-9a-f]+|(\.[0-9]+|[0-9]+(\.[0-9]*)?)(e[-+]?[0-9]+)?)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
