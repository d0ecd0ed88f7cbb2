namespace Hearth.Domain.Policy;

/// <summary>What the end of a record in one system means in the other. No rule deletes anything there.</summary>
public enum DeletionRule
{
    /// <summary>The record's link ends; the other system's record stands, and nothing is created again for it.</summary>
    Unlink,

    /// <summary>The other system's customer or contact is archived as well, in a way that its people can undo.</summary>
    Archive,

    /// <summary>As if nothing had happened, save that nothing is written to the record any more.</summary>
    Ignore,
}
