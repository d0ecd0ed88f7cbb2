using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;

namespace Hearth.Api.Identity;

/// <summary>Outcomes, verdicts, roles and changes as the API spells them.</summary>
internal static class CaseWords
{
    /// <summary>Every outcome's word.</summary>
    public static ImmutableSortedDictionary<string, MatchOutcome> Outcomes { get; } =
        Enum.GetValues<MatchOutcome>().ToImmutableSortedDictionary(Of, outcome => outcome, StringComparer.Ordinal);

    /// <summary>Every role's word.</summary>
    public static ImmutableSortedDictionary<string, PersonRole> Roles { get; } =
        Enum.GetValues<PersonRole>().ToImmutableSortedDictionary(role => Camel(role.ToString()), role => role, StringComparer.Ordinal);

    /// <summary>Every verdict's word.</summary>
    public static ImmutableSortedDictionary<string, Verdict> Verdicts { get; } =
        Enum.GetValues<Verdict>().ToImmutableSortedDictionary(Of, verdict => verdict, StringComparer.Ordinal);

    public static string Of(MatchOutcome outcome) => Camel(outcome.ToString());

    public static string Of(Verdict verdict) => Camel(verdict.ToString());

    public static string Of(CounterfactualChange change) => Camel(change.ToString());

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
