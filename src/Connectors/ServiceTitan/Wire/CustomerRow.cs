using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A customer as lists, exports, creations and patches answer it.</summary>
internal sealed record CustomerRow
{
    [JsonRequired]
    public long Id { get; init; }

    public bool? Active { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Name { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Type { get; init; }

    public AddressDocument? Address { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? DoNotMail { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? ModifiedOn { get; init; }

    public long? MergedToId { get; init; }

    public IReadOnlyList<ExternalEntry>? ExternalData { get; init; }
}
