using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A customer's phone number or email. Only lists and exports carry the customer, only exports whether it is active.</summary>
internal sealed record ContactRow
{
    [JsonRequired]
    public long Id { get; init; }

    public long? CustomerId { get; init; }

    public bool? Active { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Type { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Value { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? ModifiedOn { get; init; }
}
