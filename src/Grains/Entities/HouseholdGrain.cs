using Hearth.Contracts.Entities;
using Hearth.Grains.Accounts;
using Hearth.Grains.Documents;

namespace Hearth.Grains.Entities;

/// <summary>A customer household.</summary>
[GrainType("household")]
public sealed class HouseholdGrain(
    [PersistentState("household", EntityStorage.Name)] IPersistentState<EntityDocument> state, IConnectorDirectory directory, TimeProvider time)
    : EntityGrain(state, directory, time), IHouseholdGrain;
