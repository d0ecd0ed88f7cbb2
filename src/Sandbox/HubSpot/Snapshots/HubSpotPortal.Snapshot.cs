namespace Hearth.Sandbox.HubSpot;

public sealed partial class HubSpotPortal
{
    /// <summary>A consistent copy of everything that is kept over a restart.</summary>
    internal PortalSnapshot Save()
    {
        lock (Gate)
        {
            return PortalSaver.Save(State);
        }
    }

    /// <summary>Puts a snapshot in the place of everything. Ids, histories and modified times of then stay good.</summary>
    internal void Restore(PortalSnapshot snapshot)
    {
        lock (Gate)
        {
            Reset();
            PortalRestorer.Restore(State, snapshot);
        }
    }
}
