using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Document;

/// <summary>One branch's thresholds.</summary>
/// <param name="Connection">The name of its ServiceTitan connection.</param>
/// <param name="Thresholds">Its thresholds.</param>
internal readonly record struct BranchThresholds(string Connection, MatchThresholds Thresholds);

/// <summary>Reads one branch.</summary>
internal sealed class BranchThresholdsShape : Shape<BranchThresholds>
{
    private const int NameLengthMax = 100;

    private static readonly MapKey<string> Connection = new(
        "connection", "The name of the ServiceTitan connection.", new TextShape("a connection's name", @"^[^\s/]+$", NameLengthMax))
    { IsRequired = true };

    private static readonly MapKey<long> Link = ThresholdsShape.LinkKey(null);

    private static readonly MapKey<long> Review = ThresholdsShape.ReviewKey(null);

    private static readonly MapShape Map = new("key", Connection, Link, Review);

    public override bool TryRead(YamlNode node, Place place, out BranchThresholds value)
    {
        value = default;
        if (Map.Read(node, place) is not { } map || !map.Read(Connection).IsValid)
        {
            return false;
        }

        value = new BranchThresholds(map.Read(Connection).Or(""), ThresholdsShape.Read(map, Link, Review, IdentityPolicy.Default.Thresholds));
        return true;
    }

    public override void Describe(JsonSchema schema) => Map.Describe(schema);
}
