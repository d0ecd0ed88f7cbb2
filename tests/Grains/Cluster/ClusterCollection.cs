namespace Hearth.Tests.Grains.Cluster;

/// <summary>Tests that share silos and their clocks run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ClusterCollection : ICollectionFixture<Clusters>
{
    public const string Name = "clusters";
}
