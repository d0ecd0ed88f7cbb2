namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Makes a location. Its contacts are copied to the customer where the customer lacks them.</summary>
    public WriteResult<Location> CreateLocation(long customerId, NewLocation draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            if (Customers.Find(customerId) is not { } customer)
            {
                return WriteResult<Location>.Invalid("customerId", $"Customer with id {customerId} was not found.");
            }

            if (customer.MergedToId is { } survivor)
            {
                return WriteResult<Location>.Conflict($"Customer {customerId} was merged into {survivor}.");
            }

            var (created, modified) = Dates(times);
            var location = Put(
                Locations,
                new Location(NextId(), customerId, draft.Name, draft.Address, created, modified, ApiUserId, TaxExempt: customer.TaxExempt)
                {
                    CustomFields = draft.CustomFields,
                    TagTypeIds = draft.TagTypeIds,
                    ExternalData = draft.ExternalData?.ApplyTo([]) ?? [],
                },
                modified);
            var known = CustomerContacts.FindAll(CustomerContactsByOwner.Ids(customerId))
                .Where(contact => contact.Active).Select(contact => (contact.Type, contact.Value)).ToHashSet();
            foreach (var contact in draft.Contacts)
            {
                AddContact(LocationContacts, location.Id, contact, times);
                if (known.Add((contact.Type, contact.Value)))
                {
                    AddContact(CustomerContacts, customerId, contact, times);
                }
            }

            return WriteResult<Location>.Done(location);
        }
    }

    /// <summary>Changes a location; a new customer takes it over with all that hangs on it.</summary>
    public WriteResult<Location> EditLocation(long id, LocationEdit edit, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (Locations.Find(id) is not { } before)
            {
                return WriteResult<Location>.Missing(id);
            }

            if (edit.CustomerId is { } customerId && Customers.Find(customerId) is not { MergedToId: null })
            {
                return WriteResult<Location>.Conflict($"Customer {customerId} cannot take location {id}.");
            }

            var at = modifiedOn ?? Now;
            var after = before with
            {
                CustomerId = edit.CustomerId ?? before.CustomerId,
                Name = edit.Name ?? before.Name,
                Address = edit.Address ?? before.Address,
                Active = edit.Active ?? before.Active,
                TaxZoneId = edit.TaxZoneId ?? before.TaxZoneId,
                CustomFields = edit.CustomFields ?? before.CustomFields,
                TagTypeIds = edit.TagTypeIds ?? before.TagTypeIds,
                ExternalData = edit.ExternalData?.ApplyTo(before.ExternalData) ?? before.ExternalData,
                ModifiedOn = at,
            };
            return WriteResult<Location>.Done(Put(Locations, after, at), before);
        }
    }
}
