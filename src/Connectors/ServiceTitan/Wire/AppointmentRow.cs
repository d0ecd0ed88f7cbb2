using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>An appointment of a job.</summary>
internal sealed record AppointmentRow
{
    [JsonRequired]
    public long Id { get; init; }

    public long? JobId { get; init; }

    public bool? Active { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Start { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? Status { get; init; }

    [JsonConverter(typeof(LooseTextConverter))]
    public string? ModifiedOn { get; init; }
}
