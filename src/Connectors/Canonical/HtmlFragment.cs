using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Hearth.Connectors.Canonical;

/// <summary>
/// Plain text out of the small HTML fragments that editors in business software produce, and back. Not a parser for
/// documents: what does not look like a tag is text.
/// </summary>
public static class HtmlFragment
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["p", "div", "li", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    private static readonly FrozenSet<string> Hidden = FrozenSet.ToFrozenSet(["script", "style"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Canonical plain text as HTML: markup is escaped and each line end becomes a <c>br</c>.</summary>
    public static string FromText(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);

    internal static string ToText(string html)
    {
        var output = new StringBuilder(html.Length);
        var hasTags = FindTag(html, 0) is not null;
        var position = 0;
        while (position < html.Length)
        {
            var tag = FindTag(html, position);
            AppendText(output, html[position..(tag?.Start ?? html.Length)], hasTags);
            if (tag is not { } found)
            {
                break;
            }

            position = found.End;
            if (Hidden.Contains(found.Name) && !found.Closes)
            {
                position = EndOfHidden(html, found);
            }
            else if (string.Equals(found.Name, "br", StringComparison.OrdinalIgnoreCase))
            {
                output.Append('\n');
            }
            else if (Blocks.Contains(found.Name) && output.Length > 0 && output[^1] != '\n')
            {
                output.Append('\n');
            }
        }

        return output.ToString();
    }

    /// <summary>Where there are tags, they make the lines, and line ends between them are only the layout of the source.</summary>
    private static void AppendText(StringBuilder output, string source, bool hasTags)
    {
        var text = hasTags ? JoinLines(source, output.Length == 0 || char.IsWhiteSpace(output[^1])) : source;
        output.Append(WebUtility.HtmlDecode(text.Replace("&nbsp;", " ", StringComparison.Ordinal)));
    }

    private static string JoinLines(string source, bool afterBlank)
    {
        var lines = source.Split(LineEnds, StringSplitOptions.None);
        if (lines.Length == 1)
        {
            return source;
        }

        // The outer ends of the first and last piece are real blanks; those around a line end are layout.
        lines[0] = lines[0].TrimEnd();
        lines[^1] = lines[^1].TrimStart();
        var inner = lines.Skip(1).SkipLast(1).Select(line => line.Trim());
        var words = new[] { lines[0] }.Concat(inner).Append(lines[^1]).Where(line => line.Length > 0).ToArray();
        var joined = string.Join(' ', words);
        return joined.Length == 0 ? (afterBlank ? "" : " ") : lines[0].Length == 0 && !afterBlank ? " " + joined : joined;
    }

    private static int EndOfHidden(string html, Tag open)
    {
        var close = html.IndexOf("</" + open.Name, open.End, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : html.IndexOf('>', close);
        return end < 0 ? html.Length : end + 1;
    }

    private static Tag? FindTag(string html, int from)
    {
        for (var start = html.IndexOf('<', from); start >= 0; start = html.IndexOf('<', start + 1))
        {
            if (ReadTag(html, start) is { } tag)
            {
                return tag;
            }
        }

        return null;
    }

    private static Tag? ReadTag(string html, int start)
    {
        const string CommentStart = "<!--";
        const string CommentEnd = "-->";
        if (string.CompareOrdinal(html, start, CommentStart, 0, CommentStart.Length) == 0)
        {
            var comment = html.IndexOf(CommentEnd, start + CommentStart.Length, StringComparison.Ordinal);
            return comment < 0 ? null : new Tag(start, comment + CommentEnd.Length, "", Closes: false);
        }

        var closes = start + 1 < html.Length && html[start + 1] == '/';
        var nameStart = start + (closes ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd == nameStart || !char.IsAsciiLetter(html[nameStart]))
        {
            return null;
        }

        var end = html.IndexOf('>', nameEnd);
        return end < 0 ? null : new Tag(start, end + 1, html[nameStart..nameEnd], closes);
    }

    private readonly record struct Tag(int Start, int End, string Name, bool Closes);
}
