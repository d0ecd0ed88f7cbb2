using System.Text.Json.Serialization;

namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>A record's id.</summary>
internal sealed record ObjectId([property: JsonConverter(typeof(TextIdConverter))] string Id);
