using Hearth.Contracts.Entities;
using Hearth.Grains.Accounts;
using Hearth.Grains.Documents;

namespace Hearth.Grains.Entities;

/// <summary>A customer household.</summary>
[GrainType("household")]
public sealed class HouseholdGrain(
    IGrainContext context,
    [PersistentState("household", EntityStorage.Name)] IPersistentState<EntityDocument> state,
    IConnectorDirectory directory,
    TimeProvider time) : EntityGrain(context, state, directory, time), IHouseholdGrain;
