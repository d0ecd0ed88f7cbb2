using System.Collections.Immutable;

namespace Hearth.Domain.Policy;

/// <summary>When records are created.</summary>
/// <param name="HubSpotContact">When a ServiceTitan customer becomes a HubSpot contact.</param>
/// <param name="HubSpotDeal">When a ServiceTitan job becomes a HubSpot deal.</param>
/// <param name="ServiceTitanCustomer">When a HubSpot contact becomes a ServiceTitan customer.</param>
/// <param name="LifecycleStages">The lifecycle stages (HubSpot's internal names) in which a contact counts as a lead.</param>
public sealed record CreationPolicy(
    CreationTrigger HubSpotContact,
    CreationTrigger HubSpotDeal,
    CreationTrigger ServiceTitanCustomer,
    ImmutableHashSet<string> LifecycleStages);
