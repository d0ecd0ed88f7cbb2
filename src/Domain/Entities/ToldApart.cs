using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Somebody's word that a contact is another person's than a second one of its portal.</summary>
/// <param name="Other">The second contact.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why, or an empty text.</param>
public sealed record ToldApart(RecordRef Other, string By, DateTimeOffset At, string Reason);
