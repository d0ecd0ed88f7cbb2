namespace Hearth.Sandbox.HubSpot;

public sealed partial class HubSpotPortal
{
    private bool _isJournaled;
    private bool _isReset;

    /// <summary>From now on hands over what each step changed before anybody can know of the step; null stops it.</summary>
    internal void KeepJournal(Action<PortalStep>? append)
    {
        using (Gate.Enter())
        {
            _isJournaled = append is not null;
            _isReset = false;
            State.Changes.Begin(_isJournaled);
            Gate.StepEnds = append is null ? null : () => EndStep(append);
        }
    }

    private void EndStep(Action<PortalStep> append)
    {
        if (_isReset)
        {
            _isReset = false;
            State.Changes.Begin(isKept: true);
            append(new PortalStep { Whole = PortalSaver.Save(State) });
        }
        else if (State.Changes.Any)
        {
            var step = PortalSaver.SaveChanges(State);
            State.Changes.Begin(isKept: true);
            append(step);
        }
    }

    private void NoteReset() => _isReset = _isJournaled;
}
