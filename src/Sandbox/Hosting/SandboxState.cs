using Hearth.Sandbox.Company;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;

namespace Hearth.Sandbox.Hosting;

/// <summary>Both sides and the people who work there, without the servers.</summary>
/// <param name="Portal">The HubSpot side.</param>
/// <param name="Tenant">The ServiceTitan side.</param>
/// <param name="Traffic">The people.</param>
/// <param name="IsRestored">Whether both sides come from a snapshot.</param>
internal sealed record SandboxState(HubSpotPortal Portal, ServiceTitanTenant Tenant, TrafficGenerator Traffic, bool IsRestored)
{
    /// <summary>Loads the snapshot where there is one, otherwise seeds a company.</summary>
    /// <exception cref="InvalidDataException">The snapshot file can't be read.</exception>
    public static async Task<SandboxState> LoadAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        var portal = new HubSpotPortal(options.HubSpot with { Seed = options.Seed }, options.Time);
        var tenant = new ServiceTitanTenant(options.ServiceTitan, options.Time, options.Seed);
        var snapshot = options.SnapshotFile is { } path
            ? await SnapshotFile.ReadAsync(path, SandboxJson.Default.SandboxSnapshot, cancellationToken)
            : null;
        if (snapshot is null)
        {
            CompanySeeder.Seed(portal, tenant, new CompanyOptions(options.Seed, options.Households, options.Time.GetUtcNow()));
        }
        else if (snapshot.Format != SandboxSnapshot.FormatNow)
        {
            throw new InvalidDataException(
                $"{options.SnapshotFile} has format {snapshot.Format}; this program reads format {SandboxSnapshot.FormatNow}. Delete it to start anew.");
        }
        else
        {
            var leaveOut = snapshot.IsFinal ? 0 : SandboxSnapshot.NumbersLeftOut;
            portal.Restore(snapshot.HubSpot, leaveOut);
            tenant.Restore(snapshot.ServiceTitan, leaveOut);
            snapshot = snapshot with { Deeds = snapshot.Deeds + leaveOut };
        }

        var traffic = new TrafficGenerator(portal, tenant, options.Time, options.Seed, snapshot?.Deeds ?? 0);
        return new SandboxState(portal, tenant, traffic, snapshot is not null);
    }

    /// <summary>A copy of each side, each consistent in itself.</summary>
    /// <param name="isFinal">Whether nothing can happen any more.</param>
    public SandboxSnapshot Save(bool isFinal) => new(SandboxSnapshot.FormatNow, isFinal, Traffic.Deeds, Portal.Save(), Tenant.Save());
}
