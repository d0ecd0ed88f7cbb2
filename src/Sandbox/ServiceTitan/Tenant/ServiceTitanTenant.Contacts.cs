namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Digits of a phone that the customers' <c>phone</c> filter compares: a North American number.</summary>
    private const int ComparedDigits = 10;

    /// <summary>Adds a contact to a customer. The customer's own modified time does not move.</summary>
    public WriteResult<Contact> AddCustomerContact(long customerId, NewContact draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            return Customers.Find(customerId) switch
            {
                null => WriteResult<Contact>.Invalid("customerId", $"Customer with id {customerId} was not found."),
                { MergedToId: { } survivor } => WriteResult<Contact>.Conflict($"Customer {customerId} was merged into {survivor}."),
                _ => WriteResult<Contact>.Done(AddContact(CustomerContacts, customerId, draft, times)),
            };
        }
    }

    /// <summary>Adds a contact to a location. The location's own modified time does not move.</summary>
    public WriteResult<Contact> AddLocationContact(long locationId, NewContact draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            return Locations.Find(locationId) is null
                ? WriteResult<Contact>.Invalid("locationId", $"Location with id {locationId} was not found.")
                : WriteResult<Contact>.Done(AddContact(LocationContacts, locationId, draft, times));
        }
    }

    /// <summary>Changes a contact of a customer or of a location.</summary>
    public WriteResult<Contact> EditContact(long contactId, ContactEdit edit, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (TableOfContact(contactId) is not { } table || table.Find(contactId) is not { Active: true } before)
            {
                return WriteResult<Contact>.Missing(contactId);
            }

            var at = modifiedOn ?? Now;
            var after = before with
            {
                Type = edit.Type ?? before.Type,
                Value = edit.Value ?? before.Value,
                Memo = edit.Memo ?? before.Memo,
                Preferences = edit.Preferences ?? before.Preferences,
                DoNotText = edit.DoNotText ?? before.DoNotText,
                ModifiedOn = at,
            };
            return WriteResult<Contact>.Done(Put(table, after, at), before);
        }
    }

    /// <summary>Deletes a contact: from now on only the export feed shows it, as inactive.</summary>
    public WriteResult<Contact> DeleteContact(long contactId, DateTimeOffset? at = null)
    {
        using (_gate.Enter())
        {
            if (TableOfContact(contactId) is not { } table || table.Find(contactId) is not { Active: true } before)
            {
                return WriteResult<Contact>.Missing(contactId);
            }

            var time = at ?? Now;
            return WriteResult<Contact>.Done(Put(table, before with { Active = false, ModifiedOn = time }, time), before);
        }
    }

    /// <summary>A phone's last ten digits; null for what is no phone.</summary>
    internal static string? PhoneKey(string value)
    {
        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? null : digits[Math.Max(0, digits.Length - ComparedDigits)..];
    }

    private static IEnumerable<string> PhoneKeys(Contact contact) =>
        contact is { Active: true, Type: not ContactType.Email } && PhoneKey(contact.Value) is { } key ? [key] : [];

    private Table<Contact>? TableOfContact(long id) =>
        CustomerContacts.Find(id) is not null ? CustomerContacts : LocationContacts.Find(id) is not null ? LocationContacts : null;

    private Contact AddContact(Table<Contact> table, long ownerId, NewContact draft, RecordTimes? times)
    {
        var (created, modified) = Dates(times);
        var contact = new Contact(NextId(), ownerId, draft.Type, draft.Value, draft.Memo, created, modified);
        return Put(table, contact, modified);
    }
}
