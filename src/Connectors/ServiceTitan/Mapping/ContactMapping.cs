using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>A customer contact is exactly one value of a person. ServiceTitan dates each, so its time is certain.</summary>
internal static class ContactMapping
{
    private const string Email = "Email";
    private const string Phone = "Phone";
    private const string MobilePhone = "MobilePhone";

    /// <summary>The contact as an observation; null for a kind that Hearth does not reconcile (fax, and kinds yet to come).</summary>
    /// <param name="row">The contact.</param>
    /// <param name="customer">The customer it belongs to, for answers that do not repeat it.</param>
    /// <param name="context">What the row does not say.</param>
    public static Observation? Map(ContactRow row, RecordRef? customer, MappingContext context)
    {
        if (Field(row.Type) is not { } field)
        {
            return null;
        }

        var modifiedAt = Rows.ModifiedAt(row.ModifiedOn, context);
        var sheet = new FieldSheet(SourceTime.Certain(modifiedAt)).Add(field, Canonical(field, row.Value, context.Region));
        return Rows.Show(context, RecordType.CustomerContact, row.Id, modifiedAt, row.Active, sheet) with
        {
            Parent = Rows.Reference(context, RecordType.Customer, row.CustomerId) ?? customer,
        };
    }

    /// <summary>The vendor's contact type for a field, or null when no contact shows the field.</summary>
    public static string? VendorType(string field) => field switch
    {
        FieldName.PersonEmail => Email,
        FieldName.PersonPhone => Phone,
        FieldName.PersonMobile => MobilePhone,
        _ => null,
    };

    /// <summary>The value as ServiceTitan's users write it: its phone numbers are free text.</summary>
    public static string VendorValue(string field, FieldValue value, string region) =>
        field == FieldName.PersonEmail ? value.Text : PhoneText.ForPeople(value, region);

    /// <summary>The canonical value of a contact's text.</summary>
    public static Canonicalization Canonical(string field, string? value, string region) =>
        field == FieldName.PersonEmail ? Canonicalize.Email(value) : Canonicalize.Phone(value, region);

    /// <summary>The field that a contact of a type shows.</summary>
    public static string? Field(string? vendorType) => vendorType?.Trim() switch
    {
        { } type when string.Equals(type, Email, StringComparison.OrdinalIgnoreCase) => FieldName.PersonEmail,
        { } type when string.Equals(type, Phone, StringComparison.OrdinalIgnoreCase) => FieldName.PersonPhone,
        { } type when string.Equals(type, MobilePhone, StringComparison.OrdinalIgnoreCase) => FieldName.PersonMobile,
        _ => null,
    };
}
