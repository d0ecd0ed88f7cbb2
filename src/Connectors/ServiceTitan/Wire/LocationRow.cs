using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A location of a customer.</summary>
internal sealed record LocationRow
{
    [JsonRequired]
    public long Id { get; init; }

    public long? CustomerId { get; init; }

    public bool? Active { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Name { get; init; }

    public AddressDocument? Address { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? ModifiedOn { get; init; }
}
