namespace Hearth.Domain.Values;

/// <summary>The two systems that Hearth keeps in agreement.</summary>
public enum SystemKind
{
    /// <summary>Dispatch, jobs, invoices and payments.</summary>
    ServiceTitan,

    /// <summary>Marketing, leads, sales and consent.</summary>
    HubSpot,
}
