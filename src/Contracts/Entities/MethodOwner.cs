namespace Hearth.Contracts.Entities;

/// <summary>Who of a household an email or a phone number could be moved to.</summary>
/// <param name="Person">The person who is meant, or null where there is none.</param>
/// <param name="HasRoom">True when that person has it, or a free field for it.</param>
/// <param name="IsShown">True when somebody of the household has it.</param>
[GenerateSerializer, Immutable, Alias("hearth.method-owner")]
public sealed record MethodOwner([property: Id(0)] string? Person, [property: Id(1)] bool HasRoom, [property: Id(2)] bool IsShown);
