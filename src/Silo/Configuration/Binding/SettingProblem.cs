namespace Hearth.Silo.Configuration.Binding;

/// <summary>How problems of the configuration are worded: the key, what stands there, what is accepted.</summary>
internal static class SettingProblem
{
    public static string Refused(string key, string value, string accepted) => $"{key} is '{value}'; accepted: {accepted}.";

    /// <summary>For values that may be secret.</summary>
    public static string RefusedUnseen(string key, string problem, string accepted) => $"{key} {problem}; accepted: {accepted}.";

    public static string Missing(string key, string accepted) => $"{key} is missing; accepted: {accepted}.";

    public static string Unknown(string key, IEnumerable<string> accepted) =>
        $"{key} is not a setting; accepted here: {string.Join(", ", accepted.Order(StringComparer.Ordinal))}.";
}
