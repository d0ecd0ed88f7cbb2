using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;

namespace Hearth.Sandbox.Hosting;

/// <summary>One running sandbox: its company, its traffic, its two vendors and where they listen.</summary>
public sealed record SandboxOptions
{
    /// <summary>The port of the HubSpot side unless another is chosen.</summary>
    public const int HubSpotPortDefault = 5081;

    /// <summary>The port of the ServiceTitan side unless another is chosen.</summary>
    public const int ServiceTitanPortDefault = 5082;

    /// <summary>How many customers the company has unless told otherwise.</summary>
    public const int HouseholdsDefault = 200;

    /// <summary>What company, traffic and faults are drawn from. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many customers the company has, 0 to 1,000,000; used only when there is no snapshot. Default 200.</summary>
    public int Households { get; init; } = HouseholdsDefault;

    /// <summary>
    /// Whether nobody is there twice and everybody's emails and phones are his own, as in no real company; used only when there is no
    /// snapshot. Default false.
    /// </summary>
    public bool IsTidy { get; init; }

    /// <summary>Whether people are at work on both sides, and how fast. Default on, 2 deeds a second.</summary>
    public TrafficSettings Traffic { get; init; } = new(On: true, TrafficSettings.PerSecondDefault);

    /// <summary>The HubSpot side's port on 127.0.0.1; 0 takes a free one. Default 5081.</summary>
    public int HubSpotPort { get; init; } = HubSpotPortDefault;

    /// <summary>The ServiceTitan side's port on 127.0.0.1; 0 takes a free one. Default 5082.</summary>
    public int ServiceTitanPort { get; init; } = ServiceTitanPortDefault;

    /// <summary>The portal's credentials, limits, lags and webhook target.</summary>
    public HubSpotPortalOptions HubSpot { get; init; } = new();

    /// <summary>The tenant's credentials, limits, lags and webhook target.</summary>
    public ServiceTitanOptions ServiceTitan { get; init; } = new();

    /// <summary>
    /// A file that keeps both sides over a restart: loaded at start where it exists, written on a clean stop and every
    /// <see cref="SnapshotEvery"/> while something changes; journals beside it (<c>*.journal</c>) keep every change before it is
    /// answered. Null keeps nothing. After a kill of the process every answered change is there, and no id and no place in a feed is
    /// given out again; undelivered webhooks are lost. A loss of power may lose what came after the last snapshot.
    /// </summary>
    public string? SnapshotFile { get; init; }

    /// <summary>How often the snapshot is written. Default 5 s.</summary>
    public TimeSpan SnapshotEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock of both sides.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where warnings and errors of the two servers go; null keeps quiet.</summary>
    public ILoggerFactory? Logging { get; init; }
}
