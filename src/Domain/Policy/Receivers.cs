namespace Hearth.Domain.Policy;

/// <summary>Which systems a field is written to.</summary>
[Flags]
public enum Receivers
{
    /// <summary>Neither: the field is only observed.</summary>
    None = 0,

    /// <summary>ServiceTitan.</summary>
    ServiceTitan = 1,

    /// <summary>HubSpot.</summary>
    HubSpot = 2,

    /// <summary>Both.</summary>
    Both = ServiceTitan | HubSpot,
}
