namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How far accounting has taken a payment.</summary>
public enum PaymentStatus
{
    /// <summary>Taken.</summary>
    Pending,

    /// <summary>Posted.</summary>
    Posted,

    /// <summary>Exported to the books.</summary>
    Exported,
}
