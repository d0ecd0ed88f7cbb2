using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Grains.Vendors;

namespace Hearth.Tests.Grains.Cluster;

/// <summary>Observations without a feed around them.</summary>
internal static class Seen
{
    public static Observation Of(ScriptedVendor vendor, RecordRef record, TimeProvider clock) =>
        vendor.Find(record)!.Show(clock.GetUtcNow(), canRefine: false);
}
