using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Document;

/// <summary>How much evidence makes two records one household's.</summary>
internal sealed class IdentityShape : Shape<IdentityPolicy>
{
    private const int BranchesMax = 1_000;

    private static readonly IdentityPolicy Otherwise = IdentityPolicy.Default;

    private static readonly MapKey<long> Link = ThresholdsShape.LinkKey(Otherwise.Thresholds.Link);

    private static readonly MapKey<long> Review = ThresholdsShape.ReviewKey(Otherwise.Thresholds.Review);

    private static readonly MapKey<ImmutableDictionary<string, int>> Weights = new(
        "weights", "The points of each kind of evidence; what is left out counts as in the default policy.", new WeightsShape());

    private static readonly MapKey<ImmutableArray<BranchThresholds>> Branches = new(
        "branches", "Branches that are stricter or more generous.", new ListShape<BranchThresholds>(new BranchThresholdsShape(), BranchesMax));

    private static readonly MapShape Map = new("key", Link, Review, Weights, Branches);

    public override bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out IdentityPolicy value)
    {
        value = null;
        if (Map.Read(node, place) is not { } map)
        {
            return false;
        }

        var branches = map.Read(Branches);
        var twice = branches.Or([]).GroupBy(branch => branch.Connection).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            branches.Report($"The branch '{twice.Key}' is listed twice; remove one.");
        }

        value = new IdentityPolicy(
            ThresholdsShape.Read(map, Link, Review, Otherwise.Thresholds),
            map.Read(Weights).Or(Otherwise.Weights),
            branches.Or([]).DistinctBy(branch => branch.Connection)
                .ToImmutableDictionary(branch => branch.Connection, branch => branch.Thresholds, StringComparer.Ordinal));
        return true;
    }

    public override void Describe(JsonSchema schema) => Map.Describe(schema);
}
