using System.Collections.Frozen;

namespace Hearth.Domain.Identity.Names;

/// <summary>Word lists written as text.</summary>
internal static class WordTable
{
    /// <summary>The words of a text, separated by blanks and line ends.</summary>
    public static FrozenSet<string> Of(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lines of a text, without surrounding blanks.</summary>
    public static FrozenSet<string> OfLines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
