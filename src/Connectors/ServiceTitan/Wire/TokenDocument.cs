using System.Text.Json.Serialization;

namespace Hearth.Connectors.ServiceTitan.Wire;

/// <summary>The token service's answer.</summary>
internal sealed record TokenDocument
{
    [JsonRequired]
    [JsonPropertyName("access_token")]
    public string AccessToken { get; init; } = "";

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }
}
