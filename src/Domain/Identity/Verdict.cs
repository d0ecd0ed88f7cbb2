namespace Hearth.Domain.Identity;

/// <summary>What a person said of a match.</summary>
public enum Verdict
{
    /// <summary>Both belong to one household.</summary>
    Same,

    /// <summary>They are two households. Nobody is asked about them again.</summary>
    Different,
}
