namespace Hearth.Sandbox.Company;

/// <summary>The types that ServiceTitan gives to a customer's contact methods; the names are the wire's.</summary>
internal enum ContactMethodType
{
    /// <summary>A land line, or a phone of unknown kind.</summary>
    Phone,

    /// <summary>A mobile phone.</summary>
    MobilePhone,

    /// <summary>An email address.</summary>
    Email,
}
