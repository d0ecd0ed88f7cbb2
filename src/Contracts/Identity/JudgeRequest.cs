using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Contracts.Identity;

/// <summary>What a person says of a match.</summary>
/// <param name="Record">The record of the case.</param>
/// <param name="Candidate">The household that it was compared with.</param>
/// <param name="Verdict">Whether both are one household's.</param>
/// <param name="Ignored">
/// Keys that are to find nobody from now on, such as the phone of somebody else that one of them shows.
/// </param>
/// <param name="By">Who says so.</param>
/// <param name="Reason">Why; may be empty.</param>
[GenerateSerializer, Immutable, Alias("hearth.judge-request")]
public sealed record JudgeRequest(
    [property: Id(0)] RecordRef Record,
    [property: Id(1)] EntityId Candidate,
    [property: Id(2)] Verdict Verdict,
    [property: Id(3)] ImmutableArray<TypedKey> Ignored,
    [property: Id(4)] string By,
    [property: Id(5)] string Reason)
{
    /// <summary>With <see cref="Verdict.Same"/>: whose an email or a phone number is that both show; null where nobody said so.</summary>
    [Id(6)]
    public MoveRequest? Move { get; init; }
}
