using System.Collections.Immutable;
using Hearth.Domain.Identity;

namespace Hearth.Api.Identity;

/// <summary>Outcomes, verdicts and changes as the API spells them.</summary>
internal static class CaseWords
{
    /// <summary>Every outcome's word.</summary>
    public static ImmutableSortedDictionary<string, MatchOutcome> Outcomes { get; } =
        Enum.GetValues<MatchOutcome>().ToImmutableSortedDictionary(Of, outcome => outcome, StringComparer.Ordinal);

    /// <summary>Every verdict's word.</summary>
    public static ImmutableSortedDictionary<string, Verdict> Verdicts { get; } =
        Enum.GetValues<Verdict>().ToImmutableSortedDictionary(Of, verdict => verdict, StringComparer.Ordinal);

    public static string Of(MatchOutcome outcome) => Camel(outcome.ToString());

    public static string Of(Verdict verdict) => Camel(verdict.ToString());

    public static string Of(CounterfactualChange change) => Camel(change.ToString());

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
