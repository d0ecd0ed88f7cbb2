using System.Text;
using System.Text.Json;

namespace Hearth.Tests.Api;

/// <summary>HubSpot's published signature examples, recomputed independently.</summary>
internal static class SignatureVectors
{
    private static readonly JsonElement Root = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "signature-vectors.json"))).RootElement;

    public static IReadOnlyList<Vector> Version3 { get; } = Read("v3");

    public static IReadOnlyList<Vector> Version1 { get; } = Read("v1");

    private static List<Vector> Read(string version) => [.. Root.GetProperty(version).EnumerateArray().Select(vector => new Vector(
        Text(vector, "clientSecret"),
        Text(vector, "method"),
        Text(vector, "uri"),
        Encoding.UTF8.GetBytes(Text(vector, "body")),
        vector.TryGetProperty("timestamp", out var timestamp) ? timestamp.GetInt64() : 0,
        Text(vector, "signature")))];

    private static string Text(JsonElement vector, string name) => vector.TryGetProperty(name, out var value) ? value.GetString()! : "";

    public sealed record Vector(string Secret, string Method, string Uri, byte[] Body, long Timestamp, string Signature);
}
