using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearth.Tests.Connectors.ServiceTitan;

/// <summary>The vendor's contract tables: which operations exist, what they take, and what their bodies hold.</summary>
internal sealed partial class ContractTable
{
    private const string FolderVariable = "HEARTH_VENDOR_CONTRACTS";
    private readonly List<Operation> _operations = [];
    private readonly Dictionary<string, Dictionary<string, string>> _shapes = [];
    private readonly Dictionary<string, string[]> _options = [];

    /// <summary>The tables beside the repository, or null where they are not to be had.</summary>
    public static ContractTable? Find()
    {
        if (Folder() is not { } folder)
        {
            return null;
        }

        var table = new ContractTable();
        foreach (var file in Directory.EnumerateFiles(folder, "*-v2.md"))
        {
            table.Read(File.ReadLines(file));
        }

        return table;
    }

    /// <summary>What of a request the contract does not know; empty when it conforms.</summary>
    public IEnumerable<string> Violations(SentRequest request)
    {
        // Of "customers/contacts" and "customers/{id}" the plain one is meant.
        var operation = _operations
            .Where(candidate => candidate.Method == request.Method && candidate.Path.IsMatch(request.Path))
            .MinBy(candidate => candidate.Placeholders);
        if (operation is null)
        {
            return [$"{request.Method} {request.Path} does not exist"];
        }

        var parameters = request.Parameters.Where(parameter => !operation.Parameters.Contains(parameter))
            .Select(parameter => $"{request.Method} {request.Path} takes no {parameter}");
        return parameters.Concat(BodyViolations(request, operation));
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } given)
        {
            return given;
        }

        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Orleans.sln")))
            {
                var folder = Path.Combine(directory.FullName, "..", "shared", "vendor", "servicetitan");
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }

    private IEnumerable<string> BodyViolations(SentRequest request, Operation operation)
    {
        if (request.Body is null)
        {
            return operation.Body is null ? [] : [$"{request.Method} {request.Path} needs a body"];
        }

        using var body = JsonDocument.Parse(request.Body);
        return operation.Body is null
            ? [$"{request.Method} {request.Path} takes no body"]
            : [.. ShapeViolations(body.RootElement, operation.Body, $"{request.Method} {request.Path}")];
    }

    private IEnumerable<string> ShapeViolations(JsonElement element, string type, string place)
    {
        if (type.StartsWith('['))
        {
            return element.ValueKind is JsonValueKind.Array
                ? element.EnumerateArray().SelectMany(item => ShapeViolations(item, type[1..^1], place))
                : [$"{place} is no list"];
        }

        if (_options.TryGetValue(type, out var options))
        {
            return options.Contains(element.GetString()) ? [] : [$"{place} has no option {element.GetString()}"];
        }

        if (!_shapes.TryGetValue(type, out var fields))
        {
            return [];
        }

        if (element.ValueKind is not JsonValueKind.Object)
        {
            return [$"{place} is no {type}"];
        }

        var missing = fields.Keys.Where(field => !field.EndsWith('?') && !element.TryGetProperty(field, out _))
            .Select(field => $"{place} lacks {field}");
        var wrong = element.EnumerateObject().SelectMany(property => (Type(fields, property.Name), property.Value.ValueKind) switch
        {
            (null, _) => [$"{place} has no {property.Name}"],
            ({ Nullable: false }, JsonValueKind.Null) => [$"{place}.{property.Name} may not be null"],
            var (known, _) => ShapeViolations(property.Value, known.Value.Type, $"{place}.{property.Name}"),
        });
        return missing.Concat(wrong);
    }

    private static (string Type, bool Nullable)? Type(Dictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var required) ? (required, false)
        : fields.TryGetValue(name + "?", out var optional) ? (optional, true)
        : null;

    private void Read(IEnumerable<string> lines)
    {
        var basePath = "";
        foreach (var line in lines)
        {
            if (BasePath().Match(line) is { Success: true } start)
            {
                basePath = start.Groups["path"].Value;
            }
            else if (OperationLine().Match(line) is { Success: true } operation)
            {
                _operations.Add(new Operation(
                    operation.Groups["method"].Value,
                    PathPattern(basePath + "/tenant/{tenant}" + operation.Groups["path"].Value),
                    Segment().Count(operation.Groups["path"].Value),
                    [.. Names(operation.Groups["query"].Value).Select(pair => pair.Name.TrimEnd('?'))],
                    operation.Groups["body"] is { Success: true } body ? body.Value : null));
            }
            else if (ShapeLine().Match(line) is { Success: true } shape)
            {
                if (!shape.Groups["fields"].Value.Contains(':', StringComparison.Ordinal))
                {
                    _options[shape.Groups["name"].Value] = shape.Groups["fields"].Value.Split('|');
                    continue;
                }

                _shapes[shape.Groups["name"].Value] = Names(shape.Groups["fields"].Value).ToDictionary(pair => pair.Name, pair => pair.Type);
            }
        }
    }

    private static IEnumerable<(string Name, string Type)> Names(string list) => list
        .Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(':', 2))
        .Where(parts => parts.Length == 2)
        .Select(parts => (parts[0].Trim(), parts[1].Trim()));

    private static Regex PathPattern(string template) =>
        new($"^{Segment().Replace(template, "[^/]+")}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex("^Base path `(?<path>[^`]+)`")]
    private static partial Regex BasePath();

    [GeneratedRegex(@"^- `(?<method>[A-Z]+) (?<path>[^`]+)`( query\((?<query>.*?)\))?( body (?<body>\S+))? -> ")]
    private static partial Regex OperationLine();

    [GeneratedRegex(@"^- \*\*(?<name>[^*]+)\*\*: (?<fields>.+)$")]
    private static partial Regex ShapeLine();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Segment();

    private sealed record Operation(string Method, Regex Path, int Placeholders, HashSet<string> Parameters, string? Body);
}
