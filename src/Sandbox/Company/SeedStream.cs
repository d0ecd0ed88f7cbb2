namespace Hearth.Sandbox.Company;

/// <summary>The kinds of things that have random streams of their own.</summary>
internal enum SeedStream
{
    /// <summary>The company's technicians.</summary>
    Technicians = 1,

    /// <summary>A household with all that is its own.</summary>
    Household = 2,

    /// <summary>A lead that only HubSpot knows.</summary>
    Lead = 3,

    /// <summary>The traffic's choices.</summary>
    Traffic = 4,

    /// <summary>What is untidy about a household.</summary>
    Tangle = 5,
}
