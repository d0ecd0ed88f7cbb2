namespace Hearth.Domain.Values;

/// <summary>
/// When a value was set at its system. Where the vendor dates the value itself the time is certain; where it dates only the
/// whole record, the change lies after the last time the old value was seen and not after the record's modified time.
/// </summary>
public readonly record struct SourceTime
{
    private SourceTime(DateTimeOffset after, DateTimeOffset at, bool certain) => (After, At, IsCertain) = (after, at, certain);

    /// <summary>The change is later than this instant (UTC); equal to <see cref="At"/> when the time is certain.</summary>
    public DateTimeOffset After { get; }

    /// <summary>The change is not later than this instant (UTC), and is exactly this when the time is certain.</summary>
    public DateTimeOffset At { get; }

    /// <summary>True when the vendor dates the value itself.</summary>
    public bool IsCertain { get; }

    /// <summary>The vendor dates the value itself.</summary>
    public static SourceTime Certain(DateTimeOffset at) => new(at, at, certain: true);

    /// <summary>The vendor dates only the record: the change lies somewhere in <c>(after, at]</c>.</summary>
    public static SourceTime Within(DateTimeOffset after, DateTimeOffset at) => new(after < at ? after : at, at, certain: false);

    /// <summary>The vendor dates only the record, and when the old value was last seen is not known.</summary>
    public static SourceTime NotAfter(DateTimeOffset at) => new(DateTimeOffset.MinValue, at, certain: false);

    /// <summary>The same upper bound with a later lower bound, where this time is not certain.</summary>
    public SourceTime KnownAfter(DateTimeOffset after) => IsCertain || after <= After ? this : Within(after, At);

    /// <summary>True only when this change is later than the other in every reading of the evidence.</summary>
    public bool IsCertainlyLaterThan(SourceTime other) => IsCertain ? At > other.At : After >= other.At && At > other.At;
}
