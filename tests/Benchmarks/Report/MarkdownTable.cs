using System.Text;

namespace Hearth.Benchmarks.Report;

/// <summary>Rows of text as a Markdown table.</summary>
internal sealed class MarkdownTable(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, headings);
        Write(text, [.. headings.Select(_ => "---")]);
        foreach (var row in _rows)
        {
            Write(text, row);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");
}
