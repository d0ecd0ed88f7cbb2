using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot;

/// <summary>HubSpot's documented limits, and the waits that follow from them.</summary>
internal static class HubSpotLimits
{
    /// <summary>How often everything is read again from the beginning, for repair.</summary>
    public static readonly TimeSpan SweepInterval = TimeSpan.FromDays(1);

    /// <summary>Records in one batch of an object type.</summary>
    public const int BatchRecords = 100;

    /// <summary>Batches that are under way at once, so that HubSpot's answer time does not bound how much is written.</summary>
    public const int BatchesAtOnce = 4;

    /// <summary>Records in one batch read that asks for property histories; HubSpot answers more with a 400.</summary>
    public const int BatchRecordsWithHistory = 50;

    /// <summary>Associations in one batch create.</summary>
    public const int BatchAssociations = 2_000;

    /// <summary>Associations in one batch that takes labels away.</summary>
    public const int BatchLabelsToArchive = 100;

    /// <summary>Results on one page of a search.</summary>
    public const int SearchPage = 200;

    /// <summary>Records on one page of a list.</summary>
    public const int ListPage = 100;

    /// <summary>The largest answer that is read: 200 records of a few kilobytes are far below it.</summary>
    public const int AnswerBytes = 64 * 1024 * 1024;

    /// <summary>How long a record stays locked after a 423.</summary>
    public static readonly TimeSpan LockWait = TimeSpan.FromSeconds(2);

    /// <summary>The burst window, waited out after a 429 that names no other time.</summary>
    public static readonly TimeSpan BurstWindow = TimeSpan.FromSeconds(10);

    /// <summary>The search limit's window.</summary>
    public static readonly TimeSpan SearchWindow = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest wait after the daily limit was met. The day ends at midnight in the portal's zone, which the API does not
    /// tell, so Hearth asks again now and then.
    /// </summary>
    public static readonly TimeSpan DailyRecheck = TimeSpan.FromMinutes(15);

    /// <summary>The wait during a portal's migration (477) that names no time.</summary>
    public static readonly TimeSpan MigrationWait = TimeSpan.FromMinutes(5);

    /// <summary>How far our clock may run ahead of HubSpot's without a poll missing a change.</summary>
    public static readonly TimeSpan ClockMargin = TimeSpan.FromSeconds(10);

    /// <summary>How many writes of a type are worth handing over at once: whole batches, as many as are sent at the same time.</summary>
    public static int WriteBatchMax(string type) =>
        type is RecordType.DealContact or RecordType.HouseholdContact ? BatchAssociations : BatchRecords * BatchesAtOnce;
}
