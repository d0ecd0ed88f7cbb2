using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>Which records must be linked at rest.</summary>
internal static class Linking
{
    /// <summary>True for records that make an entity of their own, and for what hangs on one of those.</summary>
    public static bool IsExpected(RecordView record, Evidence evidence) => record.Record.Type switch
    {
        RecordType.Customer or RecordType.Contact or RecordType.Job => true,
        RecordType.CustomerContact or RecordType.Appointment => record.Parent is { } parent && evidence.Find(parent) is { IsLive: true },
        // A sales team's own deals are none of Hearth's business.
        _ => record.Stored?.Entity is not null,
    };
}
