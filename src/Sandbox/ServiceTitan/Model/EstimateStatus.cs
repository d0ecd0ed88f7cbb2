namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How an estimate stands (sales v2). The wire has the number beside the name.</summary>
public enum EstimateStatus
{
    /// <summary>The customer has not decided.</summary>
    Open,

    /// <summary>The customer has bought it.</summary>
    Sold,

    /// <summary>The customer does not want it.</summary>
    Dismissed,
}
