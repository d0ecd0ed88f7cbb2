namespace Hearth.Storage.ReadModels;

/// <summary>What a household's and a job's row have in common: all of it.</summary>
internal readonly record struct ReadRow(
    string Id, long Revision, string Document, int OpenConflicts, int OpenFindings, DateTimeOffset UpdatedAt)
{
    private const int BatchMax = 5_000;

    public static ReadRow Of(HouseholdRow row) =>
        new(row.Id, row.Revision, row.Document, row.OpenConflicts, row.OpenFindings, row.UpdatedAt);

    public static ReadRow Of(JobRow row) =>
        new(row.Id, row.Revision, row.Document, row.OpenConflicts, row.OpenFindings, row.UpdatedAt);

    public HouseholdRow ToHousehold() => new(Id, Revision, Document, OpenConflicts, OpenFindings, UpdatedAt);

    public JobRow ToJob() => new(Id, Revision, Document, OpenConflicts, OpenFindings, UpdatedAt);

    /// <summary>The newest row of each id, in order.</summary>
    public static List<ReadRow> Fold(IEnumerable<ReadRow> rows, int count)
    {
        CheckBatch(count);
        return [.. rows
            .GroupBy(row => row.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(row => row.Revision).Last())];
    }

    public static void CheckBatch(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, BatchMax);
    }
}
