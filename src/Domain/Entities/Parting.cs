using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Records that left this household for another one in a split.</summary>
/// <param name="Into">The household that has them now.</param>
/// <param name="Cause">Why.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Records">The records.</param>
/// <param name="Parts">The ids, in this household, of the parts that went with them.</param>
/// <param name="Kept">The other household as it was divided off, until it has taken itself over; then null.</param>
public sealed record Parting(
    EntityId Into, string Cause, DateTimeOffset At, ImmutableArray<RecordRef> Records, ImmutableArray<string> Parts, Entity? Kept);
