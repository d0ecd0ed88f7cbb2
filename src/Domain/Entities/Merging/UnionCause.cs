using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Why households are one, as <see cref="Absorption.Causes"/> keeps it.</summary>
public static class UnionCause
{
    /// <summary>A vendor merged a record into another household's.</summary>
    public static string RecordMerge(RecordRef merged) => $"record-merge {merged}";

    /// <summary>A record fits both, by name too.</summary>
    public static string Match(RecordRef record) => $"match {record}";

    /// <summary>A reviewer decided that both are the same.</summary>
    public static string Review(string review) => $"review {review}";
}
