namespace Hearth.Domain.Changes;

/// <summary>What a write does to its record.</summary>
public enum WriteKind
{
    /// <summary>Creates the record, once, however often it is tried.</summary>
    Create,

    /// <summary>Changes the given fields.</summary>
    Update,

    /// <summary>Removes the record: a contact method whose value was cleared.</summary>
    Delete,

    /// <summary>Archives the record or makes it inactive, in a way that the vendor's people can undo. It has no fields.</summary>
    Archive,
}
