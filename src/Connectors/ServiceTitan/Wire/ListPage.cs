using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>One page of a list.</summary>
internal sealed record ListPage<T>
{
    public bool HasMore { get; init; }

    public long? TotalCount { get; init; }

    [JsonRequired]
    public IReadOnlyList<T> Data { get; init; } = [];
}
