using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>A job as lists, exports and patches answer it.</summary>
internal sealed record JobRow
{
    [JsonRequired]
    public long Id { get; init; }

    public bool? Active { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? JobNumber { get; init; }

    public long? CustomerId { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? JobStatus { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? CompletedOn { get; init; }

    public long? BusinessUnitId { get; init; }

    public long? JobTypeId { get; init; }

    public long? CampaignId { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Total { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Summary { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? ModifiedOn { get; init; }

    public IReadOnlyList<ExternalEntry>? ExternalData { get; init; }
}
