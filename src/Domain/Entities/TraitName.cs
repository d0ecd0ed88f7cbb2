namespace Hearth.Domain.Entities;

/// <summary>The traits of records that policies look at.</summary>
public static class TraitName
{
    /// <summary>A HubSpot contact's lifecycle stage, by its internal name.</summary>
    public const string LifecycleStage = "lifecyclestage";

    /// <summary>The id of the customer that a merged ServiceTitan customer went into.</summary>
    public const string MergedTo = "mergedTo";
}
