using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearth.Storage.Identity;

/// <summary>Profiles and evidence as JSON: arrays of arrays, which both databases can build and take apart themselves.</summary>
internal static partial class IdentityText
{
    // A trait has two words; what the household gave up has a third one, until when it was theirs, and an agent's a fourth.
    private const int UntilAt = 2;
    private const int AgentAt = 3;
    private const string Agent = "agent";

    public static string Write(IdentityProfile profile) => JsonSerializer.Serialize(
        profile.Traits.Select(WordsOf).ToArray(), IdentityJson.Default.StringArrayArray);

    public static IdentityProfile ReadProfile(string text) => IdentityProfile.Of(
        JsonSerializer.Deserialize(text, IdentityJson.Default.StringArrayArray)!.Select(words => new IdentityTrait(
            words[0],
            words[1],
            words.Length > UntilAt && words[UntilAt].Length > 0 ? DateTimeOffset.ParseExact(words[UntilAt], "O", CultureInfo.InvariantCulture) : null,
            words.Length > AgentAt)));

    private static string[] WordsOf(IdentityTrait trait)
    {
        var until = trait.Until?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        return trait.IsAgents ? [trait.Kind, trait.Value, until ?? "", Agent]
            : until is not null ? [trait.Kind, trait.Value, until]
            : [trait.Kind, trait.Value];
    }

    public static string Write(ImmutableArray<Evidence> evidence) => JsonSerializer.Serialize(
        evidence.Select(one => new EvidenceText(one.Name, one.Points, one.SharedBy)).ToArray(), IdentityJson.Default.EvidenceTextArray);

    public static ImmutableArray<Evidence> ReadEvidence(string text) =>
    [
        .. JsonSerializer.Deserialize(text, IdentityJson.Default.EvidenceTextArray)!.Select(one => new Evidence(one.Name, one.Points, one.SharedBy)),
    ];

    internal sealed record EvidenceText(string Name, int Points, int SharedBy);

    [JsonSerializable(typeof(string[][]))]
    [JsonSerializable(typeof(EvidenceText[]))]
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    private sealed partial class IdentityJson : JsonSerializerContext;
}
