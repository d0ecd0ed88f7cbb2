namespace Hearth.Connectors.HubSpot.Calls;

/// <summary>Which of HubSpot's limits a 429 met.</summary>
internal enum HubSpotLimit
{
    /// <summary>None, or the answer does not say.</summary>
    None,

    /// <summary>The burst limit of 10 seconds.</summary>
    Burst,

    /// <summary>The search limit of 1 second.</summary>
    Secondly,

    /// <summary>The account's daily limit.</summary>
    Daily,
}
