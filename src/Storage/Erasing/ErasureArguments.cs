namespace Hearth.Storage.Erasing;

/// <summary>Checks what callers bring.</summary>
internal static class ErasureArguments
{
    /// <summary>Each mark once, opted out if any of them is.</summary>
    public static List<ErasedMark> Fold(IReadOnlyCollection<ErasedMark> marks)
    {
        Check(marks.Count);
        return [.. marks.GroupBy(mark => mark.Mark, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First() with { OptedOut = group.Any(mark => mark.OptedOut) })];
    }

    public static void Check(int count) => ArgumentOutOfRangeException.ThrowIfGreaterThan(count, IErasures.MarksMax);
}
