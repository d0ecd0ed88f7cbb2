namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What has become of a booking (crm v2).</summary>
public enum BookingStatus
{
    /// <summary>Nobody has looked at it.</summary>
    New,

    /// <summary>A job was booked from it.</summary>
    Converted,

    /// <summary>It came to nothing, or a lead was made of it.</summary>
    Dismissed,

    /// <summary>Somebody has taken it on.</summary>
    Accepted,
}
