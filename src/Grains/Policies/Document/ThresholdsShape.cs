using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;

namespace Hearth.Grains.Policies.Document;

/// <summary>The two thresholds, wherever they stand.</summary>
internal static class ThresholdsShape
{
    private const int PointsMax = 1_000;

    internal static MapKey<long> LinkKey(int? otherwise) => new(
        "link", "From so many points on, records are one household's.", new IntegerShape(1, PointsMax))
    { Default = otherwise };

    internal static MapKey<long> ReviewKey(int? otherwise) => new(
        "review", "From so many points on, and below 'link', a person decides.", new IntegerShape(1, PointsMax))
    { Default = otherwise };

    internal static MatchThresholds Read(MapReading map, MapKey<long> link, MapKey<long> review, MatchThresholds otherwise)
    {
        var asked = map.Read(review);
        var thresholds = new MatchThresholds((int)map.Read(link).Or(otherwise.Link), (int)asked.Or(otherwise.Review));
        if (thresholds.Review > thresholds.Link)
        {
            asked.Report($"'review' ({thresholds.Review}) is above 'link' ({thresholds.Link}): nothing would ever be asked. Make it at most {thresholds.Link}.");
        }

        return thresholds;
    }
}
