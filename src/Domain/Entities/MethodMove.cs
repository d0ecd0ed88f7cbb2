namespace Hearth.Domain.Entities;

/// <summary>Somebody's word that an email or a phone number is one person's of a household and nobody else's there.</summary>
/// <param name="Kind">The kind of trait, <c>email</c> or <c>phone</c>.</param>
/// <param name="Value">The canonical value.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record MethodMove(string Kind, string Value, PartName Owner);
