using System.Net;
using System.Text.Json.Nodes;

namespace Hearth.Tests.Sandbox.ServiceTitan;

/// <summary>What the tenant answered.</summary>
public sealed record Reply(HttpStatusCode Status, string Text, string? RetryAfter)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonArray Data => Json["data"]!.AsArray();

    public long Id => Json["id"]!.GetValue<long>();

    public IEnumerable<long> Ids => Data.Select(row => row!["id"]!.GetValue<long>());
}
