using Hearth.Domain.Policy;
using Hearth.Grains.Policies;

namespace Hearth.Tests.Grains.Cluster;

/// <summary>What a test wants to be different about its account.</summary>
internal sealed class CompanyOptions
{
    public SyncPolicy Policy { get; set; } = PolicyFile.Default();

    /// <summary>True for a company with a tenant for each of two branches.</summary>
    public bool HasTwoTenants { get; set; }
}
