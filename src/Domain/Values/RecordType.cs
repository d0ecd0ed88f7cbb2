namespace Hearth.Domain.Values;

/// <summary>The kinds of records that Hearth reads and writes, by the names the vendors use.</summary>
public static class RecordType
{
    /// <summary>A ServiceTitan customer: the household's name, type and bill-to address.</summary>
    public const string Customer = "customer";

    /// <summary>A ServiceTitan customer contact: one phone number or email of a customer.</summary>
    public const string CustomerContact = "customer-contact";

    /// <summary>A ServiceTitan location: a place at which a customer is served. It may go to another customer.</summary>
    public const string Location = "location";

    /// <summary>A ServiceTitan job.</summary>
    public const string Job = "job";

    /// <summary>A ServiceTitan appointment of a job.</summary>
    public const string Appointment = "appointment";

    /// <summary>A HubSpot contact (0-1).</summary>
    public const string Contact = "contact";

    /// <summary>A HubSpot deal (0-3), the default shape of a job.</summary>
    public const string Deal = "deal";

    /// <summary>
    /// The association of a deal with its household's primary contact. Its id is the deal's id; its one field is
    /// <see cref="FieldName.JobCustomer"/>.
    /// </summary>
    public const string DealContact = "deal-contact";

    /// <summary>
    /// The label that ties the contact of a household's person to the contact of its primary person. Its id is the id of that person's
    /// contact, with which it is remembered; its field names both contacts.
    /// </summary>
    public const string HouseholdContact = "household-contact";
}
