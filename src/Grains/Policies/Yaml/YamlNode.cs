using System.Collections.Immutable;

namespace Hearth.Grains.Policies.Yaml;

/// <summary>A piece of a YAML document with its place, counted from 1.</summary>
internal abstract record YamlNode
{
    private YamlNode(int line, int column)
    {
        Line = line;
        Column = column;
    }

    public int Line { get; }

    public int Column { get; }

    /// <summary>A single value. Only a plain one can be a number, true, false or nothing; a quoted one is text.</summary>
    internal sealed record Scalar(int Line, int Column, string Text, bool IsPlain) : YamlNode(Line, Column);

    /// <summary>A list.</summary>
    internal sealed record Sequence(int Line, int Column, ImmutableArray<YamlNode> Items) : YamlNode(Line, Column);

    /// <summary>Keys with values, in the document's order; a key may come twice.</summary>
    internal sealed record Mapping(int Line, int Column, ImmutableArray<YamlEntry> Entries) : YamlNode(Line, Column);

    /// <summary>Something that was already reported as a problem; its readers stay silent.</summary>
    internal sealed record Unreadable(int Line, int Column) : YamlNode(Line, Column);
}
