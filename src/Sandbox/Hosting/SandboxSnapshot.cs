using Hearth.Sandbox.Company;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Sandbox.Hosting;

/// <summary>Both sides and the traffic as the snapshot file keeps them.</summary>
/// <param name="Format">The file's format; another one than <see cref="FormatNow"/> is refused.</param>
/// <param name="IsFinal">Whether nothing happened after it: it was written by a clean stop.</param>
/// <param name="Deeds">How many deeds the traffic has tried.</param>
/// <param name="HubSpot">The portal.</param>
/// <param name="ServiceTitan">The tenant.</param>
internal sealed record SandboxSnapshot(int Format, bool IsFinal, long Deeds, PortalSnapshot HubSpot, TenantSnapshot ServiceTitan)
{
    /// <summary>The format that this program writes.</summary>
    public const int FormatNow = 1;

    /// <summary>The first generation of the portal's journal that is not part of the snapshot.</summary>
    public long HubSpotJournal { get; init; }

    /// <summary>The first generation of the tenant's journal that is not part of the snapshot.</summary>
    public long ServiceTitanJournal { get; init; }

    /// <summary>To whom the seeded records belong; null in a file of before anybody kept it.</summary>
    public CompanyTruth? Truth { get; init; }

    /// <summary>
    /// How many ids, places in feeds and deeds are left out after a kill: more than the seconds since the snapshot can have used. The
    /// journal keeps records; the places that a feed gave out by being read, and the deeds, are kept by the snapshot alone.
    /// </summary>
    public const int NumbersLeftOut = 1_000_000;
}
