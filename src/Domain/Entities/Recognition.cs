using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Says of a household that nobody can be recognized by anything it shows.</summary>
internal static class Recognition
{
    /// <summary>Raises the finding for a household whose records show nothing to match on, and takes it back once one does.</summary>
    /// <param name="before">The household before an observation.</param>
    /// <param name="after">The household with it.</param>
    /// <param name="policy">Whose stop list says what belongs to nobody.</param>
    /// <param name="now">The time (UTC).</param>
    internal static Entity Note(Entity before, Entity after, SyncPolicy policy, DateTimeOffset now)
    {
        var isRaised = after.Findings.Any(IsNothingToMatch);
        // Reading names and addresses is most of an observation's work: only a new record makes a household blank.
        if (after.Id.Kind is not EntityKind.Household || !(isRaised ? before.Parts != after.Parts : before.Links.IsEmpty && !after.Links.IsEmpty))
        {
            return after;
        }

        var isBlank = IdentityProfile.Of(after).Read(policy.StopList).IsBlank;
        return isBlank == isRaised ? after
            : isBlank
                ? after.With(new Finding(
                    Finding.NothingToMatch, null, Part.RootId, "", "No name, email, phone or address by which to recognize anyone: add one, or remove the record.", now))
                : after.Without(IsNothingToMatch);
    }

    private static bool IsNothingToMatch(Finding finding) => finding.Code == Finding.NothingToMatch;
}
