using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Erasing;

/// <summary>Says whose data is to be erased.</summary>
/// <param name="Record">The record that its vendor erased for privacy.</param>
/// <param name="At">When it did (UTC).</param>
/// <param name="Salt">The account's salt for marks.</param>
/// <param name="Person">
/// The person's name in the household that has the record, where another household is asked that was folded into it; null for that
/// household itself.
/// </param>
public sealed record ErasureOrder(RecordRef Record, DateTimeOffset At, string Salt, PartName? Person = null);
