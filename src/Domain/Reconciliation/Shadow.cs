using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>What one record is known to hold for a field: last seen, or last written and confirmed.</summary>
public sealed record Shadow
{
    /// <summary>When a field was last seen of which nothing was known: whatever our own write replaced there was not seen.</summary>
    public static readonly DateTimeOffset Never = DateTimeOffset.MinValue;

    /// <summary>One of <see cref="FieldName"/>.</summary>
    public required string Field { get; init; }

    /// <summary>The value.</summary>
    public FieldValue Value { get; init; }

    /// <summary>The source time of that knowledge (UTC): anything older is stale.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>
    /// Where the value is our own write: the source time of what was known before it. An edit dated between that and
    /// <see cref="SeenAt"/> was overwritten by our write without being seen.
    /// </summary>
    public DateTimeOffset? WrittenOverSince { get; init; }

    /// <summary>The last version of the agreed value that the record is known to have held or seen; 0 when there was none.</summary>
    public long AgreedVersion { get; init; }

    /// <summary>True when the record holds a value that was not agreed: it is to be told the agreed one.</summary>
    public bool Differs { get; init; }

    /// <summary>How the vendor renders what we wrote, where its text differs from <see cref="Value"/>; null where it does not.</summary>
    public FieldValue? Rendered { get; init; }

    /// <summary>Why the vendor refused the value of <see cref="ProblemVersion"/>, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>The version whose write was refused; another version is tried again.</summary>
    public long ProblemVersion { get; init; }

    /// <summary>True when the record was edited, or not, in full knowledge of a version of the agreed value.</summary>
    public bool Knows(long version) => !Differs && AgreedVersion == version;
}
