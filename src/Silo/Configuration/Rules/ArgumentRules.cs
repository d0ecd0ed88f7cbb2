namespace Hearth.Silo.Configuration.Rules;

/// <summary>
/// Which arguments the program takes. The host's own command line ignores whatever it does not know, so that a misspelled one
/// would be silently without effect. What stands below <c>Hearth:</c> is checked with the rest of the configuration.
/// </summary>
internal static class ArgumentRules
{
    private const string Accepted = $"--{HearthOptions.Section}:{{key}}={{value}}, --{Environment}={{name}}, --help";
    private const string Environment = "environment";

    private static readonly string[] Prefixes = ["--", "/"];

    /// <summary>What is wrong with the arguments; empty when nothing is. Values are not repeated: they may be secrets.</summary>
    public static IReadOnlyList<string> Check(IReadOnlyList<string> arguments)
    {
        var problems = new List<string>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var (name, hasValue) = Split(arguments[index]);
            var key = KeyOf(name);
            var valueFollows = !hasValue && key is not null && index + 1 < arguments.Count
                && !arguments[index + 1].StartsWith(Prefixes[0], StringComparison.Ordinal);
            if (!IsKnown(key ?? name) || (key is null && !hasValue))
            {
                problems.Add($"{name} is not an argument; accepted: {Accepted}.");
            }
            else if (!hasValue && !valueFollows)
            {
                problems.Add($"{name} has no value; accepted: {Accepted}.");
            }

            index += valueFollows ? 1 : 0;
        }

        return problems;
    }

    /// <summary>The key behind the prefix; null where there is no prefix.</summary>
    private static string? KeyOf(string name) =>
        Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? name[prefix.Length..] : null;

    private static (string Name, bool HasValue) Split(string argument) =>
        argument.IndexOf('=', StringComparison.Ordinal) is var end and >= 0 ? (argument[..end], true) : (argument, false);

    private static bool IsKnown(string key) =>
        key.Equals(Environment, StringComparison.OrdinalIgnoreCase)
        || key.StartsWith($"{HearthOptions.Section}:", StringComparison.OrdinalIgnoreCase);
}
