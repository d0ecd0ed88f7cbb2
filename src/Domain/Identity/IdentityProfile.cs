using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>Everything by which a household, or a record that is to join one, can be recognized. Immutable; equal by its traits.</summary>
public sealed class IdentityProfile : IEquatable<IdentityProfile>
{
    /// <summary>
    /// The most traits of one profile. A property manager may have hundreds of numbers; nobody is recognized better by the
    /// hundredth.
    /// </summary>
    public const int TraitsMax = 48;

    private const string Commercial = "commercial";

    // Taking names and addresses apart is most of what a decision costs, and a batch asks for it several times. Two that ask at the same
    // moment both do it, with the same result.
    private KeyedReading? _read;

    private IdentityProfile(ImmutableArray<IdentityTrait> traits) => Traits = traits;

    /// <summary>A profile that says nothing.</summary>
    public static IdentityProfile Empty { get; } = new([]);

    /// <summary>The traits, each once, in order: those that are the household's before those that it gave up.</summary>
    public ImmutableArray<IdentityTrait> Traits { get; }

    /// <summary>
    /// A profile of the traits; the order and repetitions do not matter. What one says to be given up and another to be the household's is
    /// the household's.
    /// </summary>
    public static IdentityProfile Of(IEnumerable<IdentityTrait> traits)
    {
        var sorted = traits.Where(trait => trait.Value.Length > 0).ToArray();
        // What was stored comes back in order.
        if (!AreInOrder(sorted))
        {
            Array.Sort(sorted, Compare);
            sorted = [.. sorted.DistinctBy(trait => (trait.Kind, trait.Value))];
        }

        return sorted.Length == 0 ? Empty : new IdentityProfile([.. sorted.AsSpan(0, Math.Min(sorted.Length, TraitsMax))]);
    }

    /// <summary>What records that belong together show: a contact, or a customer with its contact methods.</summary>
    public static IdentityProfile Of(IEnumerable<Observation> records) => Of(records
        .Where(record => record.State is RecordState.Live)
        .SelectMany(record => TraitsOf(field => ValueOf(record, field))));

    /// <summary>What a household agreed on, all of its people, and what it gave up.</summary>
    public static IdentityProfile Of(Entity household) => Of(household.Parts
        .SelectMany(part => TraitsOf(field => ShownBy(part, field)).Select(trait => Roles.IsAgent(part) && trait.Kind is IdentityTrait.Email or IdentityTrait.Phone
                ? trait with { IsAgents = true }
                : trait))
        .Concat(TraitsOfSpares(household))
        .Concat(household.Former.Select(former => new IdentityTrait(former.Kind, former.Value, former.Until))));

    /// <summary>What a household agreed on of one of its people.</summary>
    internal static IdentityProfile OfPerson(Part person) => Of(TraitsOf(field => ShownBy(person, field)));

    /// <summary>What contact methods say that are nobody's: a household's second number is the household's as well.</summary>
    internal static IEnumerable<IdentityTrait> TraitsOfSpares(Entity household) =>
        from link in household.Links
        where link is { Part: Link.SpareId, Slot: not null, IsLive: true }
        let value = link.ShadowOf(link.Slot!)?.Value.Text
        where value is { Length: > 0 }
        select new IdentityTrait(Occupancy.KindOf(link.Slot!)!, value, IsAgents: IsOfAgent(household, link));

    private static bool IsOfAgent(Entity household, Link method) => method.Parent is { } parent
        && household.FindLink(parent) is { } customer && household.FindPart(customer.Part) is { } person && Roles.IsAgent(person);

    /// <summary>Both profiles in one.</summary>
    public IdentityProfile Join(IdentityProfile other) =>
        other.Traits.IsEmpty ? this : Traits.IsEmpty ? other : Of(Traits.Concat(other.Traits));

    /// <summary>
    /// The profile with what a record shows that was found to be the household's. What the household gave up stays given up: an old record
    /// shows it still, and only the household itself says that it has it again.
    /// </summary>
    public IdentityProfile Show(IdentityProfile record)
    {
        if (Traits.IsEmpty)
        {
            return record;
        }

        var appeared = record.Traits.RemoveAll(shown => Traits.Any(shown.IsSameAs));
        return appeared.IsEmpty ? this : Of(Traits.AddRange(appeared));
    }

    /// <summary>
    /// The profile after some traits appeared and others went away. One that appears takes the place of the same one as it was before,
    /// given up or not.
    /// </summary>
    public IdentityProfile Change(ImmutableArray<IdentityTrait> shown, ImmutableArray<IdentityTrait> hidden) =>
        Of(Traits.Except(hidden).Where(trait => !shown.Any(trait.IsSameAs)).Concat(shown));

    /// <summary>True when an email, phone number or mail domain is the household's, or was.</summary>
    public bool Shows(MatchKey key) => Traits.Any(trait => key.Kind switch
    {
        MatchKey.Domain => trait.Kind == IdentityTrait.Email && MailDomain.Of(trait.Value) == key.Value,
        _ => new MatchKey(trait.Kind, trait.Value).WithoutExtension() == key,
    });

    /// <summary>The profile taken apart, without what belongs to nobody.</summary>
    public IdentityReading Read(StopList stopList) => ReadWithKeys(stopList).Reading;

    /// <summary>The keys under which whoever shows this is looked up, each once, the strongest first.</summary>
    public ImmutableArray<MatchKey> KeysOf(StopList stopList) => ReadWithKeys(stopList).Keys;

    private KeyedReading ReadWithKeys(StopList stopList) =>
        _read is { } read && ReferenceEquals(read.StopList, stopList) ? read : _read = new KeyedReading(stopList, IdentityReading.Of(this, stopList));

    /// <inheritdoc />
    public bool Equals(IdentityProfile? other) => other is not null && Traits.AsSpan().SequenceEqual(other.Traits.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as IdentityProfile);

    /// <inheritdoc />
    public override int GetHashCode() => Traits.Length == 0 ? 0 : HashCode.Combine(Traits.Length, Traits[0], Traits[^1]);

    /// <summary>True for traits that are the household's, each once and in order.</summary>
    private static bool AreInOrder(ReadOnlySpan<IdentityTrait> traits)
    {
        for (var place = 0; place < traits.Length; place++)
        {
            if (!traits[place].IsOpen || (place > 0 && CompareNames(traits[place - 1], traits[place]) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare(IdentityTrait one, IdentityTrait other)
    {
        if (one.IsOpen != other.IsOpen)
        {
            return one.IsOpen ? -1 : 1;
        }

        var order = CompareNames(one, other);
        order = order != 0 ? order : Nullable.Compare(other.Until, one.Until);
        return order != 0 ? order : other.IsAgents.CompareTo(one.IsAgents);
    }

    private static int CompareNames(IdentityTrait one, IdentityTrait other)
    {
        var order = string.CompareOrdinal(one.Kind, other.Kind);
        return order != 0 ? order : string.CompareOrdinal(one.Value, other.Value);
    }

    /// <summary>What values of fields say of somebody; an empty value makes a trait that no profile keeps.</summary>
    internal static IEnumerable<IdentityTrait> TraitsOf(Func<string, FieldValue> valueOf)
    {
        if (IdentityTrait.Named(valueOf(FieldName.PersonFirstName).Text, valueOf(FieldName.PersonLastName).Text) is { } person)
        {
            yield return person;
        }

        var kind = valueOf(FieldName.HouseholdType).Text == Commercial ? IdentityTrait.CommercialParty : IdentityTrait.Party;
        yield return new IdentityTrait(kind, valueOf(FieldName.HouseholdName).Text);
        yield return new IdentityTrait(IdentityTrait.Address, valueOf(FieldName.HouseholdAddress).Text);
        yield return new IdentityTrait(IdentityTrait.Email, valueOf(FieldName.PersonEmail).Text);
        yield return new IdentityTrait(IdentityTrait.Phone, valueOf(FieldName.PersonPhone).Text);
        yield return new IdentityTrait(IdentityTrait.Phone, valueOf(FieldName.PersonMobile).Text);
    }

    /// <summary>What a part says of the household. A place at which it is served is an address of it.</summary>
    private static FieldValue ShownBy(Part part, string field) => part.Kind switch
    {
        PartKind.Root => part.ValueOf(field),
        PartKind.Person => RecordShape.IsRootField(field) ? FieldValue.Empty : part.ValueOf(field),
        PartKind.Location => field == FieldName.HouseholdAddress ? part.ValueOf(FieldName.LocationAddress) : FieldValue.Empty,
        PartKind.Appointment => FieldValue.Empty,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static FieldValue ValueOf(Observation record, string field) =>
        record.Fields.FirstOrDefault(observed => observed.Field == field).Value;
}
