using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hearth.Grains.Policies.Yaml;

/// <summary>
/// Parses YAML into nodes that keep their place. The library's own tree stops at the first duplicate key and resolves aliases;
/// a policy is to be read by people, so here both are problems among others.
/// </summary>
internal sealed class YamlTree
{
    private const int DepthMax = 16;

    private readonly string _text;
    private readonly Parser _parser;
    private readonly ProblemList _problems;

    private YamlTree(string text, ProblemList problems)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
        _problems = problems;
    }

    /// <summary>Parses a document with exactly one root, or reports why it cannot and answers null.</summary>
    public static YamlNode? Parse(string text, ProblemList problems)
    {
        var tree = new YamlTree(text, problems);
        try
        {
            return tree.Document();
        }
        catch (YamlException exception)
        {
            tree.ReportSyntax(exception.Start, exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or EndOfStreamException)
        {
            // The parser throws these for some damaged texts, such as one that goes on behind its end, and names no place.
            tree.ReportSyntax(tree._parser.Current?.End ?? Mark.Empty, exception.Message);
        }

        return null;
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _problems.Add(new PolicyProblem(1, 1, string.Empty, "The document is empty; a policy needs at least 'version' and 'fields'."));
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node(depth: 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            Report(second, "A policy file holds one document; remove this second one.");
        }

        return root;
    }

    private YamlNode Node(int depth)
    {
        if (_parser.Accept<AnchorAlias>(out var alias))
        {
            return Refuse(alias, "Aliases are not accepted; write the value out.");
        }

        var start = _parser.Require<NodeEvent>();
        if (!start.Anchor.IsEmpty || !start.Tag.IsEmpty)
        {
            return Refuse(start, "Anchors and tags are not accepted; write the value out.");
        }

        if (depth == DepthMax)
        {
            return Refuse(start, $"Values are nested more than {DepthMax} deep.");
        }

        return start switch
        {
            MappingStart => Mapping(depth),
            SequenceStart => Sequence(depth),
            _ => Scalar(),
        };
    }

    private YamlNode.Scalar Scalar()
    {
        var scalar = _parser.Consume<Scalar>();
        return new YamlNode.Scalar(Line(scalar), Column(scalar), scalar.Value, scalar.Style is ScalarStyle.Plain);
    }

    private YamlNode.Sequence Sequence(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new YamlNode.Sequence(Line(start), Column(start), items.DrainToImmutable());
    }

    private YamlNode.Mapping Mapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is YamlNode.Scalar name)
            {
                entries.Add(new YamlEntry(name, value));
            }
            else if (key is not YamlNode.Unreadable)
            {
                _problems.Add(new PolicyProblem(key.Line, key.Column, string.Empty, "A key must be text."));
            }
        }

        return new YamlNode.Mapping(Line(start), Column(start), entries.DrainToImmutable());
    }

    private YamlNode.Unreadable Refuse(ParsingEvent start, string message)
    {
        Report(start, message);
        _parser.SkipThisAndNestedEvents();
        return new YamlNode.Unreadable(Line(start), Column(start));
    }

    private void ReportSyntax(Mark at, string message)
    {
        var (line, column) = message.Contains(" tab ") && TabIndentation() is { } tab ? tab : Within(at);
        _problems.Add(new PolicyProblem(line, column, string.Empty, $"This is not valid YAML: {message}"));
    }

    /// <summary>The parser marks what is missing at the end as behind the last line, where no editor can go.</summary>
    private (int Line, int Column) Within(Mark at)
    {
        var lines = _text.AsSpan().Count('\n') + 1;
        return at.Line <= lines
            ? ((int)Math.Max(at.Line, 1), (int)Math.Max(at.Column, 1))
            : (lines, _text.Length - _text.LastIndexOf('\n'));
    }

    /// <summary>Where a line is first indented by a tab: the parser names the start of the mapping around it instead.</summary>
    private (int Line, int Column)? TabIndentation()
    {
        var line = 1;
        foreach (var text in _text.AsSpan().EnumerateLines())
        {
            var indentation = text[..^text.TrimStart().Length];
            if (indentation.IndexOf('\t') is var tab and >= 0)
            {
                return (line, tab + 1);
            }

            line++;
        }

        return null;
    }

    private void Report(ParsingEvent at, string message) =>
        _problems.Add(new PolicyProblem(Line(at), Column(at), string.Empty, message));

    private static int Line(ParsingEvent at) => (int)at.Start.Line;

    private static int Column(ParsingEvent at) => (int)at.Start.Column;
}
