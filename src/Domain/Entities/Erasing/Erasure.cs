using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Erasing;

/// <summary>
/// What a household remembers of a person whose data was erased, so that the data does not come back: no value of theirs, only whose
/// record it was and marks of how they could be reached.
/// </summary>
/// <param name="Record">The record whose person asked to be forgotten.</param>
/// <param name="Part">The part that was the person's; null when the household held nobody else and all of it was erased.</param>
/// <param name="At">When its vendor erased it (UTC).</param>
/// <param name="Salt">The account's salt, with which the marks are made.</param>
/// <param name="Marks">The marks of the person's emails and phones that nobody else of the household has, and of the name that the household had
/// from them: see <see cref="IdentifierMark"/>.</param>
/// <param name="HidesName">True when the household was called after the person: its name is not to be known again either.</param>
/// <param name="OptedOut">True when the household had opted out of mail: that outlives the person's data.</param>
public sealed record Erasure(
    RecordRef Record, string? Part, DateTimeOffset At, string Salt, ImmutableArray<string> Marks, bool HidesName, bool OptedOut);
