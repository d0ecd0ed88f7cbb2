using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Document;

/// <summary>When records are created on the other side.</summary>
internal sealed class CreationShape : Shape<CreationPolicy>
{
    private const int StagesMax = 100;
    private const int StageLengthMax = 100;

    private static readonly CreationPolicy Otherwise = DefaultPolicy.Create().Creation;

    private static readonly MapKey<CreationTrigger> HubSpotContact = new(
        "hubspotContact", "When a ServiceTitan customer becomes a HubSpot contact.", PolicyWords.Creation)
    { Default = "lead" };

    private static readonly MapKey<CreationTrigger> HubSpotDeal = new(
        "hubspotDeal", "When a ServiceTitan job becomes a HubSpot deal.", PolicyWords.Creation)
    { Default = "lead" };

    private static readonly MapKey<CreationTrigger> ServiceTitanCustomer = new(
        "servicetitanCustomer", "When a HubSpot contact becomes a ServiceTitan customer.", PolicyWords.Creation)
    { Default = "lead" };

    private static readonly MapKey<ImmutableArray<string>> LifecycleStages = new(
        "lifecycleStages",
        "The lifecycle stages, by HubSpot's internal names, in which a contact counts as a lead.",
        new ListShape<string>(new TextShape("a stage's internal name", @"^\S+$", StageLengthMax), StagesMax));

    private static readonly MapShape Map = new("key", HubSpotContact, HubSpotDeal, ServiceTitanCustomer, LifecycleStages);

    public override bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out CreationPolicy value)
    {
        value = null;
        if (Map.Read(node, place) is not { } map)
        {
            return false;
        }

        var customer = map.Read(ServiceTitanCustomer);
        var stages = map.Read(LifecycleStages);
        value = new CreationPolicy(
            map.Read(HubSpotContact).Or(Otherwise.HubSpotContact),
            map.Read(HubSpotDeal).Or(Otherwise.HubSpotDeal),
            customer.Or(Otherwise.ServiceTitanCustomer),
            stages.IsValid ? [.. stages.Or([])] : Otherwise.LifecycleStages);
        if (value.ServiceTitanCustomer is CreationTrigger.Lead && value.LifecycleStages.IsEmpty)
        {
            stages.Report("Without a stage no contact is ever a lead; name at least one, or write 'servicetitanCustomer: never'.");
        }

        return true;
    }

    public override void Describe(JsonSchema schema) => Map.Describe(schema);
}
