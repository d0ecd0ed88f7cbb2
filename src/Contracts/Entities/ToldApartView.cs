namespace Hearth.Contracts.Entities;

/// <summary>Somebody's word that two contacts of a portal are two people's.</summary>
/// <param name="Contact">A contact, <c>connection/type/id</c>.</param>
/// <param name="Other">The other contact.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why, or an empty text.</param>
[GenerateSerializer, Immutable, Alias("hearth.told-apart-view")]
public sealed record ToldApartView(
    [property: Id(0)] string Contact, [property: Id(1)] string Other, [property: Id(2)] string By, [property: Id(3)] DateTimeOffset At, [property: Id(4)] string Reason);
