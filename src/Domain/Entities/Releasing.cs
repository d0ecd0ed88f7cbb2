namespace Hearth.Domain.Entities;

/// <summary>Releases the holds about which only a person can decide and nothing else asks.</summary>
public static class Releasing
{
    /// <summary>The household without being held by a hold, or why it stays. Pure and idempotent: the first release stands.</summary>
    /// <param name="household">The household.</param>
    /// <param name="holdId">The hold's id, as the household's view names it.</param>
    /// <param name="release">Who releases it.</param>
    public static (Entity Household, ReleaseRefusal Refusal) Release(Entity household, string holdId, HoldRelease release)
    {
        if (household.MergedInto is not null || household.Links.IsEmpty || household.IsErased)
        {
            return (household, household.MergedInto is null ? ReleaseRefusal.UnknownHousehold : ReleaseRefusal.Forwarded);
        }

        return household.Holds.FirstOrDefault(hold => hold.Id == holdId) switch
        {
            null => (household, ReleaseRefusal.UnknownHold),
            { IsReleased: true } => (household, ReleaseRefusal.None),
            { Reason: HoldReason.Forgotten } hold => (household.Without(holdId).With(hold with { Release = release }), ReleaseRefusal.None),
            { Reason: HoldReason.Marked } => (household, ReleaseRefusal.Marked),
            _ => (household, ReleaseRefusal.Asked),
        };
    }
}
