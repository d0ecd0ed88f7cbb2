using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>One page of an export feed.</summary>
internal sealed record ExportPage<T>
{
    [JsonRequired]
    public bool HasMore { get; init; }

    [JsonRequired]
    public string ContinueFrom { get; init; } = "";

    [JsonRequired]
    public IReadOnlyList<T> Data { get; init; } = [];
}
