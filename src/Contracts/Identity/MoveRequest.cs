using Hearth.Domain.Values;

namespace Hearth.Contracts.Identity;

/// <summary>That both are one household, and that an email or a phone number is one person's of it alone.</summary>
/// <param name="Method">The email or phone number.</param>
/// <param name="Household">Which of the two households its owner belongs to; null for the candidate.</param>
/// <param name="Person">
/// The owner, as the household's view names them; null for whoever of the candidate has it, else its primary person, and for the record's own
/// person where its household is named.
/// </param>
[GenerateSerializer, Immutable, Alias("hearth.move-request")]
public sealed record MoveRequest(
    [property: Id(0)] TypedKey Method, [property: Id(1)] EntityId? Household, [property: Id(2)] string? Person);
