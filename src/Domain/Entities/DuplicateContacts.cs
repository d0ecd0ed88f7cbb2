using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Two contacts of one portal that are one person by what both show.</summary>
/// <param name="Record">The one that came later.</param>
/// <param name="Other">The one that was there first.</param>
/// <param name="Evidence">What speaks for it and against it.</param>
public sealed record DuplicateContact(Link Record, Link Other, ImmutableArray<Evidence> Evidence);

/// <summary>
/// Finds people of a household whom a portal has twice. Two contacts cannot be written as one, so the second stays a person of its own until
/// somebody merges the two in HubSpot, or says that they are two people; it is only reported. Pure.
/// </summary>
public static class DuplicateContacts
{
    private static readonly ImmutableArray<string> LikeNames =
        [EvidenceName.NameSame, EvidenceName.NameVariant, EvidenceName.NameSimilar, EvidenceName.NameInitial];

    private static readonly ImmutableArray<string> LikeMethods =
        [EvidenceName.Email, EvidenceName.EmailSimilar, EvidenceName.Phone, EvidenceName.PhoneSimilar];

    /// <summary>The pairs: an email or phone in common, or nearly, and a name that fits.</summary>
    public static ImmutableArray<DuplicateContact> Of(Entity household, SyncPolicy policy)
    {
        var contacts = household.Links.Where(link => IsSomebodys(household, link)).ToList();
        return
        [
            .. from index in Enumerable.Range(0, contacts.Count)
               from earlier in Enumerable.Range(0, index)
               let pair = (Later: contacts[index], Earlier: contacts[earlier])
               where pair.Later.Record.Connection == pair.Earlier.Record.Connection && pair.Later.Part != pair.Earlier.Part && !AreToldApart(pair.Later, pair.Earlier)
               let evidence = Compare(household, pair.Later.Part, pair.Earlier.Part, policy)
               where evidence.Any(one => LikeNames.Contains(one.Name)) && evidence.Any(one => LikeMethods.Contains(one.Name))
               select new DuplicateContact(pair.Later, pair.Earlier, evidence),
        ];
    }

    /// <summary>
    /// The household with what somebody says of two of its contacts: that they are two people's, or, to take that back, the same person's. The
    /// first word stands. Null where the two are no contacts of one portal that the household has.
    /// </summary>
    public static Entity? Say(Entity household, RecordRef contact, ToldApart word, Verdict verdict)
    {
        if (contact == word.Other || contact.Connection != word.Other.Connection || Find(contact) is not { } one || Find(word.Other) is not { } other)
        {
            return null;
        }

        return AreToldApart(one, other) == (verdict is Verdict.Different) ? household
            : verdict is Verdict.Different ? household.With(one with { ToldApart = one.ToldApart.Add(word) })
            : household.With(Together(one, other)).With(Together(other, one));

        Link? Find(RecordRef record) => household.FindLink(record) is { } link && IsSomebodys(household, link) ? link : null;
    }

    private static bool IsSomebodys(Entity household, Link link) =>
        link.IsLive && link.Record.Type == RecordType.Contact && Roles.IsThere(household, link.Part);

    private static bool AreToldApart(Link one, Link other) =>
        one.ToldApart.Any(word => word.Other == other.Record) || other.ToldApart.Any(word => word.Other == one.Record);

    private static Link Together(Link one, Link other) => one with { ToldApart = one.ToldApart.RemoveAll(word => word.Other == other.Record) };

    private static ImmutableArray<Evidence> Compare(Entity household, string one, string other, SyncPolicy policy) => MatchScorer.Score(
        IdentityProfile.OfPerson(household.FindPart(one)!).Read(policy.StopList),
        IdentityProfile.OfPerson(household.FindPart(other)!).Read(policy.StopList),
        household.Id,
        _ => KeyUse.None,
        policy.Identity,
        policy.StopList.HouseholdsPerKeyMax).Evidence;
}
