namespace Hearth.Api.Identity;

/// <summary>Whose of both sides an email or a phone number is.</summary>
/// <param name="Phone">The phone number; or an email.</param>
/// <param name="Email">The email; or a phone number.</param>
/// <param name="Household">Which of the two households its owner belongs to; without it the candidate.</param>
/// <param name="Person">
/// The owner, as the household's view names them; without it whoever of the candidate has it, else its primary person, or the record's own
/// person where its household is named.
/// </param>
internal sealed record MoveBody(string? Phone, string? Email, string? Household, string? Person);
