namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>The contact properties that Hearth reads or writes, by their internal names.</summary>
internal static class ContactProperty
{
    public const string FirstName = "firstname";
    public const string LastName = "lastname";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Mobile = "mobilephone";
    public const string Street = "address";
    public const string City = "city";
    public const string State = "state";
    public const string Zip = "zip";
    public const string Country = "country";
    public const string Lifecycle = "lifecyclestage";
    public const string LeadStatus = "hs_lead_status";
    public const string ObjectSource = "hs_object_source";
    public const string Modified = "lastmodifieddate";

    /// <summary>Ours: <c>entity:part</c>, unique. The key of every creation.</summary>
    public const string PersonId = "hearth_person_id";

    /// <summary>Ours: the household's entity id.</summary>
    public const string HouseholdId = "hearth_household_id";

    /// <summary>Ours: <c>connection:id</c> of the ServiceTitan customer.</summary>
    public const string CustomerId = "st_customer_id";

    /// <summary>Ours: the household's name in one line.</summary>
    public const string HouseholdName = "hearth_household_name";

    /// <summary>Ours: <c>residential</c> or <c>commercial</c>.</summary>
    public const string HouseholdType = "hearth_household_type";

    /// <summary>Ours: apartment, suite or unit, which HubSpot's own address has no place for.</summary>
    public const string AddressUnit = "hearth_address_unit";

    /// <summary>Ours: nobody may send mail.</summary>
    public const string DoNotMail = "hearth_do_not_mail";
}
