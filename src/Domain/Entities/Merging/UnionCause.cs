using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Why households are one, as <see cref="Absorption.Causes"/> keeps it.</summary>
public static class UnionCause
{
    private const string ByPerson = "review ";
    private const string ByMatch = "match ";

    /// <summary>A vendor merged a record into another household's.</summary>
    public static string RecordMerge(RecordRef merged) => $"record-merge {merged}";

    /// <summary>A record fits both, by name too.</summary>
    public static string Match(RecordRef record) => $"{ByMatch}{record}";

    /// <summary>A person decided: of a merge that both are the same, of a split that they are not.</summary>
    public static string Review(string review) => $"{ByPerson}{review}";

    /// <summary>True where a record that fits both is all that says so.</summary>
    public static bool IsMatch(string cause) => cause.StartsWith(ByMatch, StringComparison.Ordinal);

    /// <summary>A contact method hangs on another household's customer.</summary>
    public static string Stray(RecordRef method) => $"stray {method}";

    /// <summary>True where a person decided.</summary>
    public static bool IsReview(string cause) => cause.StartsWith(ByPerson, StringComparison.Ordinal);
}
