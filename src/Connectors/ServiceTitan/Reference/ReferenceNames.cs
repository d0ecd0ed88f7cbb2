using System.Collections.Frozen;

namespace Hearth.Connectors.ServiceTitan.Reference;

/// <summary>The names of what jobs point to by id, as of one reading.</summary>
internal sealed record ReferenceNames(
    FrozenDictionary<long, string> BusinessUnits, FrozenDictionary<long, string> Campaigns, FrozenDictionary<long, string> JobTypes)
{
    public static ReferenceNames None { get; } = new(
        FrozenDictionary<long, string>.Empty, FrozenDictionary<long, string>.Empty, FrozenDictionary<long, string>.Empty);

    public FrozenDictionary<long, string> Of(ReferenceKind kind) => kind switch
    {
        ReferenceKind.BusinessUnit => BusinessUnits,
        ReferenceKind.Campaign => Campaigns,
        ReferenceKind.JobType => JobTypes,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
