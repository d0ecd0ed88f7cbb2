namespace Hearth.Sandbox.Traffic;

/// <summary>Where a person of the traffic sits.</summary>
public enum TrafficSide
{
    /// <summary>In the office, at ServiceTitan, or out with its mobile app.</summary>
    ServiceTitan,

    /// <summary>In marketing, at HubSpot.</summary>
    HubSpot,
}
