using System.Text.Json.Nodes;

namespace Hearth.Tests.Sandbox.HubSpot;

/// <summary>An HTTP answer as a test reads it.</summary>
public sealed record Answer(int Status, JsonNode? Json, IReadOnlyDictionary<string, string> Headers, string Text);
