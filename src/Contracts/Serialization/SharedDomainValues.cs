using Hearth.Contracts.Serialization;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Configuration;

[assembly: TypeManifestProvider(typeof(SharedDomainValues))]

namespace Hearth.Contracts.Serialization;

/// <summary>
/// Says of the values of the domain what <c>[Immutable]</c> says of messages: grains of one process share them. The domain knows nothing
/// of Orleans, and a converter alone would have them taken apart and made anew for each call.
/// </summary>
internal sealed class SharedDomainValues : TypeManifestProviderBase
{
    private static readonly Type[] Values =
    [
        typeof(Absorption), typeof(ConnectionId), typeof(EntityId), typeof(FieldFinding), typeof(FieldToWrite), typeof(FieldValue), typeof(Hold),
        typeof(IdentityTrait), typeof(MethodMove), typeof(Observation), typeof(ObservedField), typeof(RecordEvidence), typeof(RecordRef), typeof(RecordWrite), typeof(Resolution),
        typeof(ResolveRequest), typeof(SourceTime), typeof(Standing), typeof(StoredIdentity), typeof(Stray), typeof(UnionHint), typeof(WriteOutcome.Applied),
        typeof(WriteOutcome.Exists), typeof(WriteOutcome.Gone), typeof(WriteOutcome.Rejected), typeof(WriteOutcome.Retry), typeof(WriteOutcome.Stop),
    ];

    /// <inheritdoc />
    protected override void ConfigureInner(TypeManifestOptions config)
    {
        foreach (var value in Values)
        {
            config.AddCopier(typeof(ShallowCopier<>).MakeGenericType(value));
        }
    }
}
