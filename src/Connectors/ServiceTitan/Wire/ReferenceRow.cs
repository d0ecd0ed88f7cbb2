using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A business unit, campaign or job type: what other records name by id.</summary>
internal sealed record ReferenceRow
{
    [JsonRequired]
    public long Id { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Name { get; init; }
}
