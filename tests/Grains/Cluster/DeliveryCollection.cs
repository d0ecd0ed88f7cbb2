namespace Hearth.Tests.Grains.Cluster;

/// <summary>Like <see cref="ClusterCollection"/>, with silos of its own, so that the two run beside each other.</summary>
[CollectionDefinition(Name)]
public sealed class DeliveryCollection : ICollectionFixture<Clusters>
{
    public const string Name = "delivery";
}
