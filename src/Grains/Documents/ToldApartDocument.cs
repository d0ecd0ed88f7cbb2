namespace Hearth.Grains.Documents;

/// <summary>The stored shape of somebody's word that two contacts are two people's.</summary>
public sealed record ToldApartDocument(string Other, string By, DateTimeOffset At, string Reason);
