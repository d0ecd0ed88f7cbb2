namespace Hearth.Domain.Changes;

/// <summary>Whether a record still stands in its system.</summary>
public enum RecordState
{
    /// <summary>It stands.</summary>
    Live,

    /// <summary>It was made inactive, archived or deleted.</summary>
    Archived,
}
