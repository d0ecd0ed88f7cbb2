namespace Hearth.Domain.Policy;

/// <summary>What decides between concurrent edits of a shared field.</summary>
public enum ConflictRule
{
    /// <summary>The later edit, where the evidence of time leaves no doubt; otherwise the field's fallback.</summary>
    Newest,

    /// <summary>ServiceTitan's value.</summary>
    PreferServiceTitan,

    /// <summary>HubSpot's value.</summary>
    PreferHubSpot,

    /// <summary>For consent: an opt-out beats an opt-in.</summary>
    MostRestrictive,

    /// <summary>Both sets of values, joined. For values of the form <c>a;b;c</c>.</summary>
    Union,

    /// <summary>The value that was there first.</summary>
    KeepFirst,

    /// <summary>A person decides; until then the field stands still.</summary>
    Review,
}
