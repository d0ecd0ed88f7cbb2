using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Sandbox.Hosting;

/// <summary>Both sides and the traffic as the snapshot file keeps them.</summary>
/// <param name="Format">The file's format; another one than <see cref="FormatNow"/> is refused.</param>
/// <param name="Deeds">How many deeds the traffic has tried.</param>
/// <param name="HubSpot">The portal.</param>
/// <param name="ServiceTitan">The tenant.</param>
internal sealed record SandboxSnapshot(int Format, long Deeds, PortalSnapshot HubSpot, TenantSnapshot ServiceTitan)
{
    /// <summary>The format that this program writes.</summary>
    public const int FormatNow = 1;
}
