using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Identity;

/// <summary>What came of a person's word.</summary>
/// <param name="IsKnown">False where there is no such case: nothing was done.</param>
/// <param name="Refusal">Why the households could not be merged, or <see cref="UnionRefusal.None"/>.</param>
/// <param name="Household">The household that the record has now.</param>
[GenerateSerializer, Immutable, Alias("hearth.judge-answer")]
public sealed record JudgeAnswer(
    [property: Id(0)] bool IsKnown, [property: Id(1)] UnionRefusal Refusal, [property: Id(2)] EntityId? Household)
{
    /// <summary>A key that could not be read, and so kept all else from being done; null where there was none.</summary>
    [Id(3)]
    public KeyAnswer? Unread { get; init; }

    /// <summary>Why an email or a phone number could not be moved, which kept all else from being done; <see cref="MoveRefusal.None"/> else.</summary>
    [Id(4)]
    public MoveRefusal MoveRefusal { get; init; }

    /// <summary>True when the key that could not be read is the one to be moved.</summary>
    [Id(5)]
    public bool IsMoveUnread { get; init; }

    /// <summary>There is no such case.</summary>
    public static JudgeAnswer Unknown { get; } = new(false, UnionRefusal.None, null);
}
