namespace Hearth.Sandbox.HubSpot;

public sealed partial class HubSpotPortal
{
    /// <summary>A consistent copy of everything that is kept over a restart.</summary>
    /// <param name="beforehand">Called under the portal's lock: the copy has all that happened before, and nothing after.</param>
    internal PortalSnapshot Save(Action? beforehand = null)
    {
        using (Gate.Enter())
        {
            beforehand?.Invoke();
            return PortalSaver.Save(State);
        }
    }

    /// <summary>Puts a snapshot in the place of everything. Ids, histories and modified times of then stay good.</summary>
    /// <param name="snapshot">What was saved.</param>
    /// <param name="idsLeftOut">How many ids of each type to leave out.</param>
    internal void Restore(PortalSnapshot snapshot, long idsLeftOut = 0)
    {
        using (Gate.Enter())
        {
            Reset();
            PortalRestorer.Restore(State, snapshot, idsLeftOut);
        }
    }
}
