using Hearth.Connectors;

namespace Hearth.Grains.Feeds;

/// <summary>What came of looking for records that are gone.</summary>
internal abstract record AbsenceReport
{
    private AbsenceReport()
    {
    }

    /// <summary>Everything that is gone was told to its entity.</summary>
    /// <param name="Gone">How many records were found to be gone.</param>
    internal sealed record Told(int Gone) : AbsenceReport;

    /// <summary>So many records would be gone that the list is doubted: nothing was told.</summary>
    /// <param name="Gone">How many, at least.</param>
    /// <param name="Standing">How many stood before.</param>
    internal sealed record Doubted(int Gone, long Standing) : AbsenceReport;

    /// <summary>The vendor could not be asked, or not everything could be told: it is to be done again.</summary>
    /// <param name="Reason">Why.</param>
    internal sealed record Unfinished(VendorFailure Reason) : AbsenceReport;
}
