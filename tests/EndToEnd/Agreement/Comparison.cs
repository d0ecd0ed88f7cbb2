using Hearth.Tests.EndToEnd.Vendors;

namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>
/// Compares everything that the two vendors hold under the default policy, from their own records alone. What may differ:
/// values that are invalid at their source, contact methods beyond the one that a person shows, and second persons, whose
/// methods ServiceTitan's one list cannot tell apart.
/// </summary>
internal static class Comparison
{
    /// <summary>One sentence for each difference; none when the two agree.</summary>
    /// <param name="vendors">The vendors.</param>
    /// <param name="doubtful">The contacts about whom somebody is asked: they are left alone until there is an answer.</param>
    public static async Task<IReadOnlyList<string>> FindDifferencesAsync(EmulatedVendors vendors, IReadOnlySet<string> doubtful)
    {
        var books = await Books.ReadAsync(vendors);
        return [.. HouseholdComparison.Find(books), .. LeadComparison.Find(books, doubtful), .. DuplicateComparison.Find(books), .. JobComparison.Find(books)];
    }

    /// <summary>A sentence where two values differ, else nothing.</summary>
    internal static IEnumerable<string> Differ(string what, string field, string? serviceTitan, string? hubSpot) =>
        serviceTitan == hubSpot || serviceTitan == Canonical.Invalid || hubSpot == Canonical.Invalid
            ? []
            : [$"{what}: {field} is '{serviceTitan}' in ServiceTitan and '{hubSpot}' in HubSpot."];
}
