using System.Diagnostics.CodeAnalysis;
using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Document;

/// <summary>When a field that keeps flipping is quarantined. The ranges are those of <see cref="OscillationPolicy"/>.</summary>
internal sealed class OscillationShape : Shape<OscillationPolicy>
{
    private const int ChangesFrom = 2;
    private const int ChangesTo = 10;

    private static readonly OscillationPolicy Otherwise = DefaultPolicy.Create().Oscillation;

    private static readonly MapKey<long> ChangesMax = new(
        "changesMax", "The most changes of one field within the window; one more quarantines it.", new IntegerShape(ChangesFrom, ChangesTo))
    { Default = Otherwise.ChangesMax };

    private static readonly MapKey<TimeSpan> Window = new(
        "window", "The window: 30s, 10m, 2h or 1d.", new DurationShape(TimeSpan.FromSeconds(1), TimeSpan.FromDays(1), "from 1s to 1d"))
    { Default = "10m" };

    private static readonly MapShape Map = new("key", ChangesMax, Window);

    public override bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out OscillationPolicy value)
    {
        value = Map.Read(node, place) is { } map
            ? new OscillationPolicy((int)map.Read(ChangesMax).Or(Otherwise.ChangesMax), map.Read(Window).Or(Otherwise.Window))
            : null;
        return value is not null;
    }

    public override void Describe(JsonSchema schema) => Map.Describe(schema);
}
