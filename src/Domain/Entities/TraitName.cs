namespace Hearth.Domain.Entities;

/// <summary>The traits of records that policies look at.</summary>
public static class TraitName
{
    /// <summary>A HubSpot contact's lifecycle stage, by its internal name.</summary>
    public const string LifecycleStage = "lifecyclestage";

    /// <summary>The id of the record that a merged one went into: a ServiceTitan customer's, or a HubSpot contact's.</summary>
    public const string MergedTo = "mergedTo";
}
