using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Hearth.Tests.Grains.Cluster;

/// <summary>Runs a theory once on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(new TheoryData<Database>(Database.Sqlite, Database.Postgres));
}
