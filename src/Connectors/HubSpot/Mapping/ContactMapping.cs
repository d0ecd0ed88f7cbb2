using System.Collections.Frozen;
using Hearth.Connectors.Canonical;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>A HubSpot contact is a person of a household, and shows the household's own fields too.</summary>
internal static class ContactMapping
{
    /// <summary>The options of the household's type, as the property spells them.</summary>
    public static readonly FrozenDictionary<string, string> HouseholdTypes =
        new Dictionary<string, string> { ["residential"] = "residential", ["commercial"] = "commercial" }.ToFrozenDictionary();

    /// <summary>The table.</summary>
    public static readonly RecordMapping Table = new()
    {
        Type = RecordType.Contact,
        Objects = "contacts",
        ObjectTypeId = "0-1",
        ModifiedProperty = ContactProperty.Modified,
        KeyProperty = ContactProperty.PersonId,
        Fields =
        [
            FieldMapping.Single(FieldName.PersonFirstName, ContactProperty.FirstName, Canonicalize.Text),
            FieldMapping.Single(FieldName.PersonLastName, ContactProperty.LastName, Canonicalize.Text),
            FieldMapping.Single(FieldName.PersonEmail, ContactProperty.Email, Canonicalize.Email),
            FieldMapping.Phone(FieldName.PersonPhone, ContactProperty.Phone),
            FieldMapping.Phone(FieldName.PersonMobile, ContactProperty.Mobile),
            FieldMapping.Single(FieldName.HouseholdName, ContactProperty.HouseholdName, Canonicalize.Text),
            FieldMapping.Single(FieldName.HouseholdType, ContactProperty.HouseholdType, raw => Canonicalize.Choice(raw, HouseholdTypes)),
            FieldMapping.Single(FieldName.HouseholdDoNotMail, ContactProperty.DoNotMail, Canonicalize.Boolean),
            AddressMapping.Field,
        ],
        IdentityProperties = [ContactProperty.PersonId, ContactProperty.HouseholdId, ContactProperty.CustomerId],
        TraitProperties = [ContactProperty.Lifecycle, ContactProperty.LeadStatus, ContactProperty.ObjectSource],
        Stored = Stored,
        IsObserved = static (_, _) => true,
    };

    /// <summary>The value of <see cref="ContactProperty.PersonId"/>.</summary>
    public static string PersonId(EntityId household, string part) => $"{household}:{part}";

    private static StoredIdentity Stored(IReadOnlyDictionary<string, string?> properties)
    {
        var person = properties.GetValueOrDefault(ContactProperty.PersonId)?.Split(':', 2);
        var part = person is [_, { Length: > 0 } named] ? named : null;
        var (byHousehold, byPerson) = (Entity(properties.GetValueOrDefault(ContactProperty.HouseholdId)), Entity(person?[0]));
        var household = byHousehold ?? byPerson;
        // A person's part means something only within its own household: after a merge the two ids may differ.
        return new StoredIdentity(
            household,
            household is not null && byPerson == household ? part : null,
            Counterparts.Read(properties.GetValueOrDefault(ContactProperty.CustomerId), RecordType.Customer),
            IsDamaged: byHousehold != byPerson || (household is not null && part is null));
    }

    private static EntityId? Entity(string? text) =>
        EntityId.IsWellFormed(text) && new EntityId(text!) is { Kind: EntityKind.Household } household ? household : null;
}
