using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Document;

/// <summary>The points of each kind of evidence.</summary>
internal sealed class WeightsShape : Shape<ImmutableDictionary<string, int>>
{
    private const int PointsMax = 1_000;

    private static readonly ImmutableArray<MapKey<long>> Keys =
    [
        .. EvidenceName.All.Select(name => new MapKey<long>(
            name, "Points for a match; negative speaks against it.", new IntegerShape(-PointsMax, PointsMax))
        { Default = IdentityPolicy.Default.WeightOf(name) }),
    ];

    private static readonly FrozenDictionary<string, MapKey<long>> KeysByName = Keys.ToFrozenDictionary(key => key.Name);

    private static readonly MapShape Map = new("evidence", [.. Keys]);

    public override bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out ImmutableDictionary<string, int> value)
    {
        value = null;
        if (Map.Read(node, place) is not { } map)
        {
            return false;
        }

        var readings = map.Names.Select(name => (Name: name, Reading: map.Read(KeysByName[name]))).ToList();
        value = IdentityPolicy.Default.Weights.SetItems(
            readings.Where(given => given.Reading.IsValid).Select(given => KeyValuePair.Create(given.Name, (int)given.Reading.Or(0))));
        return readings.TrueForAll(given => given.Reading.IsValid);
    }

    public override void Describe(JsonSchema schema) => Map.Describe(schema);
}
