namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What a contact's value is, as crm v2 spells it.</summary>
public enum ContactType
{
    /// <summary>A phone, usually a land line.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A fax line.</summary>
    Fax,

    /// <summary>A mobile phone.</summary>
    MobilePhone,
}
