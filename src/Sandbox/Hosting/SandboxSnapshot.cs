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

    /// <summary>
    /// How many ids, places in feeds and deeds are left out after a kill: more than the lost seconds can have used, so that none of
    /// them ever means two things to whoever saw them.
    /// </summary>
    public const int NumbersLeftOut = 1_000_000;
}
