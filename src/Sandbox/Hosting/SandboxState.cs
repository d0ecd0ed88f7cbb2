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
    /// <summary>A generation of the portal's journal that is in use already.</summary>
    public long HubSpotJournal { get; private init; }

    /// <summary>A generation of the tenant's journal that is in use already.</summary>
    public long ServiceTitanJournal { get; private init; }

    /// <summary>To whom the seeded records belong; null where the snapshot does not say.</summary>
    public CompanyTruth? Truth { get; private set; }

    /// <summary>Loads the snapshot where there is one, otherwise seeds a company.</summary>
    /// <exception cref="InvalidDataException">The snapshot file or its journal can't be read.</exception>
    public static async Task<SandboxState> LoadAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        var portal = new HubSpotPortal(options.HubSpot with { Seed = options.Seed }, options.Time);
        var tenant = new ServiceTitanTenant(options.ServiceTitan, options.Time, options.Seed);
        var snapshot = options.SnapshotFile is { } file
            ? await SnapshotFile.ReadAsync(file, SandboxJson.Default.SandboxSnapshot, cancellationToken)
            : null;
        var truth = snapshot?.Truth;
        if (snapshot is null)
        {
            truth = CompanySeeder.Seed(
                portal, tenant, new CompanyOptions(options.Seed, options.Households, options.Time.GetUtcNow(), options.IsTidy));
        }
        else if (snapshot.Format != SandboxSnapshot.FormatNow)
        {
            throw new InvalidDataException(
                $"{options.SnapshotFile} has format {snapshot.Format}; this program reads format {SandboxSnapshot.FormatNow}. Delete it to start anew.");
        }
        else
        {
            var path = options.SnapshotFile!;
            var hubSpot = await Journal.ReadAsync(
                path, SandboxJournals.HubSpot, snapshot.HubSpotJournal, SandboxJson.Default.PortalStep, cancellationToken);
            var serviceTitan = await Journal.ReadAsync(
                path, SandboxJournals.ServiceTitan, snapshot.ServiceTitanJournal, SandboxJson.Default.TenantStep, cancellationToken);
            var leaveOut = snapshot.IsFinal ? 0 : SandboxSnapshot.NumbersLeftOut;
            portal.Restore(PortalReplay.Apply(snapshot.HubSpot, hubSpot), leaveOut);
            tenant.Restore(snapshot.ServiceTitan, leaveOut);
            tenant.Replay(serviceTitan, leaveOut);
            snapshot = snapshot with { Deeds = snapshot.Deeds + leaveOut };
        }

        var traffic = new TrafficGenerator(portal, tenant, options.Time, options.Seed, snapshot?.Deeds ?? 0);
        return new SandboxState(portal, tenant, traffic, snapshot is not null)
        {
            HubSpotJournal = snapshot?.HubSpotJournal ?? 0,
            ServiceTitanJournal = snapshot?.ServiceTitanJournal ?? 0,
            Truth = truth,
        };
    }

    /// <summary>Empties both sides and seeds another company. People stay at home meanwhile; undelivered webhooks are dropped.</summary>
    public void Reseed(CompanyOptions company)
    {
        var working = Traffic.Status(0);
        Traffic.Apply(new TrafficSettings(On: false));
        Portal.Reset();
        Tenant.Reset();
        Truth = CompanySeeder.Seed(Portal, Tenant, company);
        Traffic.Apply(new TrafficSettings(working.On));
    }

    /// <summary>A copy of each side, each consistent in itself.</summary>
    /// <param name="isFinal">Whether nothing can happen any more.</param>
    /// <param name="journals">What goes on where the copies end.</param>
    public SandboxSnapshot Save(bool isFinal, SandboxJournals journals)
    {
        var (hubSpot, serviceTitan) = (0L, 0L);
        return new SandboxSnapshot(
            SandboxSnapshot.FormatNow,
            isFinal,
            Traffic.Deeds,
            Portal.Save(() => hubSpot = journals.RotateHubSpot()),
            Tenant.Save(() => serviceTitan = journals.RotateServiceTitan()))
        {
            HubSpotJournal = hubSpot,
            ServiceTitanJournal = serviceTitan,
            Truth = Truth,
        };
    }
}
