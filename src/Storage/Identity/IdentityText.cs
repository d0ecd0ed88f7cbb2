using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearth.Storage.Identity;

/// <summary>Profiles and evidence as JSON: arrays of arrays, which both databases can build and take apart themselves.</summary>
internal static partial class IdentityText
{
    // What is the household's has two words, and what it gave up a third one: until when it was.
    private const int OpenWords = 2;

    public static string Write(IdentityProfile profile) => JsonSerializer.Serialize(
        profile.Traits.Select(trait => trait.Until is { } until
            ? new[] { trait.Kind, trait.Value, until.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) }
            : [trait.Kind, trait.Value]).ToArray(),
        IdentityJson.Default.StringArrayArray);

    public static IdentityProfile ReadProfile(string text) => IdentityProfile.Of(
        JsonSerializer.Deserialize(text, IdentityJson.Default.StringArrayArray)!.Select(words => new IdentityTrait(
            words[0],
            words[1],
            words.Length > OpenWords ? DateTimeOffset.ParseExact(words[OpenWords], "O", CultureInfo.InvariantCulture) : null)));

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
