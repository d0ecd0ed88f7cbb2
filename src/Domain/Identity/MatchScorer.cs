using System.Collections.Immutable;
using Hearth.Domain.Identity.Addresses;
using Hearth.Domain.Identity.Names;
using Hearth.Domain.Identity.Text;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>
/// Says how well two readings fit: a sum of named points, one for each kind of evidence. What many households share counts less,
/// and past the policy's limit nothing.
/// </summary>
public static class MatchScorer
{
    // Business names are long, and differ in words more than in letters.
    private const double BusinessSimilarFrom = 0.93;
    private const int Percent = 100;
    private const int NamedMin = 4;
    private const int SpelledMin = 7;

    // What is left of the weight of an email, phone or address that so many other households have.
    private static readonly ImmutableArray<int> SharedPercent = [100, 75, 50, 30, 20];

    /// <summary>Scores a record against a household.</summary>
    /// <param name="record">What the record shows.</param>
    /// <param name="household">What the household is known by.</param>
    /// <param name="id">The household's id.</param>
    /// <param name="useOf">How households beside those two use a key.</param>
    /// <param name="policy">The weights.</param>
    /// <param name="householdsPerKeyMax">A key held by more households than this says nothing.</param>
    public static Match Score(
        IdentityReading record,
        IdentityReading household,
        EntityId id,
        Func<MatchKey, KeyUse> useOf,
        IdentityPolicy policy,
        int householdsPerKeyMax)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        var weighing = new Weighing(evidence, policy, useOf, householdsPerKeyMax);
        Emails(record, household, weighing);
        Phones(record, household, weighing);
        var namesakes = Names(record, household, weighing);
        Address(record, household, namesakes, weighing);
        evidence.Sort((one, other) => Math.Abs(other.Points).CompareTo(Math.Abs(one.Points)) is var bySize && bySize != 0
            ? bySize
            : string.CompareOrdinal(one.Name, other.Name));
        return new Match(id, evidence.Sum(found => found.Points), evidence.ToImmutable());
    }

    private static void Emails(IdentityReading record, IdentityReading household, Weighing weighing)
    {
        var shared = record.Emails.Intersect(household.Emails).Select(email => new MatchKey(MatchKey.Email, email)).ToList();
        var common = shared.FindAll(email => !IsAgents(email, record, household, weighing));
        var personal = common.FindAll(email => !Placeholders.IsRoleMailbox(email.Value));
        if (shared.Count > 0)
        {
            weighing.AddBest(
                personal.Count > 0 ? EvidenceName.Email : common.Count > 0 ? EvidenceName.RoleEmail : EvidenceName.AgentEmail,
                personal.Count > 0 ? personal : common.Count > 0 ? common : shared);
        }
        else if (StandIn(
            weighing,
            (EvidenceName.EmailSimilar, AnyPair(record.Emails, household.Emails, (one, other) => ContactSlips.AreEmails(one, other) && Counts(one) && Counts(other))),
            (EvidenceName.EmailFormer, AreShared(record.Emails, record.FormerEmails, household.Emails, household.FormerEmails, Counts))) is { } standIn)
        {
            weighing.Add(standIn);
        }
        else
        {
            weighing.AddBest(EvidenceName.EmailDomain, DomainsOf(record).Intersect(DomainsOf(household)).Select(domain => new MatchKey(MatchKey.Domain, domain)));
        }

        bool Counts(string email) => !weighing.UseOf(new MatchKey(MatchKey.Email, email)).IsIgnored;
    }

    // A role's mailbox in a person's record is as often the landlord's.
    private static IEnumerable<string> PersonalEmails(IdentityReading reading) => reading.Emails.Where(email => !Placeholders.IsRoleMailbox(email));

    private static IEnumerable<string> DomainsOf(IdentityReading reading) => PersonalEmails(reading).Select(MailDomain.Of).OfType<string>();

    private static void Phones(IdentityReading record, IdentityReading household, Weighing weighing)
    {
        var shared = record.Phones.Intersect(household.Phones).Select(phone => new MatchKey(MatchKey.Phone, phone)).ToList();
        var common = shared.FindAll(phone => !IsAgents(phone, record, household, weighing));
        var same = common.FindAll(phone => !IdentityReading.HaveOtherExtensions(phone.Value, record, household));
        if (shared.Count > 0)
        {
            weighing.AddBest(
                same.Count > 0 ? EvidenceName.Phone : common.Count > 0 ? EvidenceName.PhoneSimilar : EvidenceName.AgentPhone,
                same.Count > 0 ? same : common.Count > 0 ? common : shared);
        }
        else if (StandIn(
            weighing,
            (EvidenceName.PhoneSimilar, AnyPair(record.Phones, household.Phones, (one, other) => ContactSlips.ArePhones(one, other) && Counts(one) && Counts(other))),
            (EvidenceName.PhoneFormer, AreShared(record.Phones, record.FormerPhones, household.Phones, household.FormerPhones, Counts))) is { } standIn)
        {
            weighing.Add(standIn);
        }

        bool Counts(string phone) => !weighing.UseOf(new MatchKey(MatchKey.Phone, phone)).IsIgnored;
    }

    /// <summary>
    /// True for the email or phone of somebody who manages or owns places of others, which says no more than that both are such places.
    /// Where both sides are that somebody, it is their own.
    /// </summary>
    private static bool IsAgents(MatchKey key, IdentityReading record, IdentityReading household, Weighing weighing)
    {
        var (one, other) = (record.Agents.Contains(key.Value), household.Agents.Contains(key.Value));
        return one != other || (!one && weighing.UseOf(key).IsAgents);
    }

    /// <summary>True when either side gave up what the other one has or had: an email or a number may be somebody else's by now.</summary>
    private static bool AreShared(
        ImmutableArray<string> open,
        ImmutableArray<GivenUp<string>> former,
        ImmutableArray<string> otherOpen,
        ImmutableArray<GivenUp<string>> otherFormer,
        Func<string, bool> counts) =>
        former.Any(given => otherOpen.Contains(given.Value) && counts(given.Value))
        || otherFormer.Any(given => (open.Contains(given.Value) || former.Any(own => own.Value == given.Value)) && counts(given.Value));

    /// <summary>Of several things that may stand in for the same value, the one that says most; null where none fits.</summary>
    private static string? StandIn(Weighing weighing, params ReadOnlySpan<(string Name, bool Fits)> standIns)
    {
        string? best = null;
        foreach (var (name, fits) in standIns)
        {
            best = fits && (best is null || weighing.WeightOf(name) > weighing.WeightOf(best)) ? name : best;
        }

        return best;
    }

    /// <summary>Weighs the names, and returns the people of the record whose family the household knows.</summary>
    private static List<PersonName> Names(IdentityReading record, IdentityReading household, Weighing weighing)
    {
        var pairs = (from one in record.People
                     from other in household.People
                     let name = NameOf(one, other)
                     where name is not null
                     select (Person: one, Name: name)).ToList();
        var best = pairs.Select(pair => pair.Name).DefaultIfEmpty().MaxBy(name => name is null ? int.MinValue : weighing.WeightOf(name));
        var business = BusinessOf(record, household);
        // A person and a business may well share a record: the better of the two says how the names fit.
        if (best is not null && (business is null || weighing.WeightOf(best) >= weighing.WeightOf(business)))
        {
            weighing.Add(best);
        }
        else if (business is not null)
        {
            weighing.Add(business);
        }
        else if (record.IsNameless != household.IsNameless)
        {
            weighing.Add(EvidenceName.NameMissing);
        }

        return [.. pairs.Where(pair => pair.Name is not (EvidenceName.NameGiven or EvidenceName.NameGivenOther or EvidenceName.NameDifferent)).Select(pair => pair.Person)];
    }

    private static string? NameOf(PersonName one, PersonName other) => NameComparison.Compare(one, other) switch
    {
        NameAgreement.Same => EvidenceName.NameSame,
        NameAgreement.Variant => EvidenceName.NameVariant,
        NameAgreement.Similar => EvidenceName.NameSimilar,
        NameAgreement.Initial => EvidenceName.NameInitial,
        NameAgreement.FamilyOnly => HaveSlippedApart(one.Family, other.Family) ? EvidenceName.NameFamilySimilar : EvidenceName.NameFamily,
        NameAgreement.GivenOnly => EvidenceName.NameGiven,
        // A given name alone contradicts nobody: a household has several.
        NameAgreement.Different => one.Family.Length == 0 || other.Family.Length == 0 ? EvidenceName.NameGivenOther : EvidenceName.NameDifferent,
        NameAgreement.Unknown => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool HaveSlippedApart(string family, string other) =>
        family.Length > 0 && other.Length > 0 && !Words.AreEqualWithoutBlanks(family, other);

    private static string? BusinessOf(IdentityReading record, IdentityReading household)
    {
        if (record.Businesses.IsEmpty || household.Businesses.IsEmpty)
        {
            return IsNamed(record, household) || IsNamed(household, record) ? EvidenceName.BusinessNamed
                : IsOfOthers(record, household) || IsOfOthers(household, record) ? EvidenceName.BusinessOfOthers
                : null;
        }

        var best = (from one in record.Businesses from other in household.Businesses select SimilarityOf(one, other)).Max();
        return best >= 1 ? EvidenceName.BusinessSame : best >= BusinessSimilarFrom ? EvidenceName.BusinessSimilar : EvidenceName.BusinessDifferent;
    }

    // Smith Dental, and Smith Dental Ann Smith.
    private static double SimilarityOf(string one, string other) =>
        one != other && (Words.Contains(one, other) || Words.Contains(other, one)) && Math.Min(one.Length, other.Length) >= SpelledMin
            ? BusinessSimilarFrom
            : JaroWinkler.Similarity(one, other);

    // Smith Plumbing and Ann Smith; Sunrise Apartments and ann@sunriseapartments.com.
    private static bool IsNamed(IdentityReading business, IdentityReading other) => business.Businesses.Any(name =>
        other.People.Any(person => person.Family.Length >= NamedMin && Words.Contains(name, person.Family))
        || PersonalEmails(other).Any(email => IsSpelled(name, MailDomain.NameOf(email))));

    private static bool IsOfOthers(IdentityReading business, IdentityReading people) =>
        !business.Businesses.IsEmpty && business.People.IsEmpty && people.Businesses.IsEmpty && !people.People.IsEmpty;

    // A legal form, a place or a number may stand behind either.
    private static bool IsSpelled(string business, ReadOnlySpan<char> domain)
    {
        var name = business.Replace(" ", "");
        return Math.Min(name.Length, domain.Length) >= SpelledMin && (domain.StartsWith(name) || name.AsSpan().StartsWith(domain));
    }

    private static bool AnyPair(ImmutableArray<string> some, ImmutableArray<string> others, Func<string, string, bool> areAlike) =>
        some.Any(one => others.Any(other => areAlike(one, other)));

    private static void Address(IdentityReading record, IdentityReading household, List<PersonName> namesakes, Weighing weighing)
    {
        var best = (from one in record.Addresses
                    from other in household.Addresses
                    let agreement = AddressComparison.Compare(one, other)
                    where NameOf(agreement) is not null
                    select (Name: NameOf(agreement)!, Address: one))
            .Concat(Left(record.Addresses, household.FormerAddresses))
            .Concat(Left(household.Addresses, record.FormerAddresses))
            .ToList();
        if (best.Count > 0)
        {
            var (name, address) = best.MaxBy(pair => weighing.WeightOf(pair.Name));
            var door = address.Unit.Length > 0 ? new MatchKey(MatchKey.Address, address.Key) : new MatchKey(MatchKey.Building, address.BuildingKey);
            // A building is shared by many, a family name in it hardly.
            weighing.AddBest(name, namesakes.Where(person => person.Family.Length > 0).Select(person => MatchKey.OfFamily(person, address)).Prepend(door));
        }
    }

    /// <summary>Addresses of one side that the other one left.</summary>
    private static IEnumerable<(string Name, StreetAddress Address)> Left(
        ImmutableArray<StreetAddress> addresses, ImmutableArray<GivenUp<StreetAddress>> former) =>
        from address in addresses
        where former.Any(left => AddressComparison.Compare(address, left.Value) is AddressAgreement.Same or AddressAgreement.SameBuilding or AddressAgreement.Similar)
        select (EvidenceName.AddressFormer, address);

    private static string? NameOf(AddressAgreement agreement) => agreement switch
    {
        AddressAgreement.Same => EvidenceName.AddressSame,
        AddressAgreement.SameBuilding => EvidenceName.AddressBuilding,
        AddressAgreement.Similar => EvidenceName.AddressSimilar,
        AddressAgreement.OtherUnit => EvidenceName.AddressOtherUnit,
        AddressAgreement.SameStreet => EvidenceName.AddressStreet,
        AddressAgreement.SameArea => EvidenceName.AddressArea,
        AddressAgreement.Different => EvidenceName.AddressDifferent,
        AddressAgreement.Unknown => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Adds evidence by the policy's weights.</summary>
    private readonly struct Weighing(
        ImmutableArray<Evidence>.Builder evidence, IdentityPolicy policy, Func<MatchKey, KeyUse> useOf, int householdsPerKeyMax)
    {
        internal int WeightOf(string name) => policy.WeightOf(name);

        internal KeyUse UseOf(MatchKey key) => useOf(key);

        internal void Add(string name) => Add(name, policy.WeightOf(name), 0);

        /// <summary>Several phones in common are hardly more than one: the one that fewest others share counts.</summary>
        internal void AddBest(string name, IEnumerable<MatchKey> keys)
        {
            var shared = keys.Select(useOf).Where(use => !use.IsIgnored).Select(use => use.SharedBy).DefaultIfEmpty(-1).Min();
            if (shared >= 0)
            {
                var weight = policy.WeightOf(name);
                Add(name, weight > 0 ? weight * PercentLeft(shared) / Percent : weight, shared);
            }
        }

        private int PercentLeft(int shared) => shared >= householdsPerKeyMax ? 0 : SharedPercent[Math.Min(shared, SharedPercent.Length - 1)];

        private void Add(string name, int points, int shared)
        {
            if (points != 0 || shared > 0)
            {
                evidence.Add(new Evidence(name, points, shared));
            }
        }
    }
}
