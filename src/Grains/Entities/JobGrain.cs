using Hearth.Contracts.Entities;
using Hearth.Grains.Accounts;
using Hearth.Grains.Documents;

namespace Hearth.Grains.Entities;

/// <summary>A job with its appointments.</summary>
[GrainType("job")]
public sealed class JobGrain(
    IGrainContext context,
    [PersistentState("job", EntityStorage.Name)] IPersistentState<EntityDocument> state,
    IConnectorDirectory directory,
    TimeProvider time) : EntityGrain(context, state, directory, time), IJobGrain;
