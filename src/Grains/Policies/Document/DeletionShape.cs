using System.Diagnostics.CodeAnalysis;
using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Document;

/// <summary>What follows when a record ends in one system.</summary>
internal sealed class DeletionShape : Shape<DeletionPolicy>
{
    private static readonly MapKey<DeletionRule> ServiceTitan = new(
        PolicyWords.ServiceTitan, "When a customer is made inactive in ServiceTitan.", PolicyWords.Deletion)
    { Default = "unlink" };

    private static readonly MapKey<DeletionRule> HubSpot = new(
        PolicyWords.HubSpot, "When a contact is deleted in HubSpot. Erasing for privacy is not deleting: see docs/privacy.md.", PolicyWords.Deletion)
    { Default = "unlink" };

    private static readonly MapShape Map = new("key", ServiceTitan, HubSpot);

    public override bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out DeletionPolicy value)
    {
        var otherwise = DeletionPolicy.Default;
        value = Map.Read(node, place) is { } map
            ? new DeletionPolicy(map.Read(ServiceTitan).Or(otherwise.ServiceTitan), map.Read(HubSpot).Or(otherwise.HubSpot))
            : null;
        return value is not null;
    }

    public override void Describe(JsonSchema schema) => Map.Describe(schema);
}
