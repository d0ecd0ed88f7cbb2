namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What kind of customer it is, as crm v2 spells it.</summary>
public enum CustomerType
{
    /// <summary>A household.</summary>
    Residential,

    /// <summary>A company.</summary>
    Commercial,
}
