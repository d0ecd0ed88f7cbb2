namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The two kinds of owners that embedded contacts have.</summary>
internal sealed record ContactOwners(
    string Kind,
    Func<ServiceTitanTenant, Table<Contact>> Table,
    Func<ServiceTitanTenant, Lookup<Contact, long>> ByOwner,
    Func<ServiceTitanTenant, long, bool> Exists,
    Func<ServiceTitanTenant, long, NewContact, WriteResult<Contact>> Add)
{
    public static ContactOwners Customers { get; } = new(
        "customers",
        tenant => tenant.CustomerContacts,
        tenant => tenant.CustomerContactsByOwner,
        (tenant, id) => tenant.InOneStep(() => tenant.Customers.Find(id) is not null),
        (tenant, id, draft) => tenant.AddCustomerContact(id, draft));

    public static ContactOwners Locations { get; } = new(
        "locations",
        tenant => tenant.LocationContacts,
        tenant => tenant.LocationContactsByOwner,
        (tenant, id) => tenant.InOneStep(() => tenant.Locations.Find(id) is not null),
        (tenant, id, draft) => tenant.AddLocationContact(id, draft));
}
