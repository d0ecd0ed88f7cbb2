namespace Hearth.Api.Webhooks.HubSpot;

/// <summary>The parts of a request that HubSpot signs. Absent headers are null.</summary>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Uri">The public address with path and query, exactly as it was called.</param>
/// <param name="Body">The body's exact bytes.</param>
/// <param name="SignatureVersion3"><c>X-HubSpot-Signature-v3</c>.</param>
/// <param name="Timestamp"><c>X-HubSpot-Request-Timestamp</c>, in milliseconds.</param>
/// <param name="Signature"><c>X-HubSpot-Signature</c>.</param>
/// <param name="SignatureVersion"><c>X-HubSpot-Signature-Version</c>.</param>
internal sealed record HubSpotRequest(
    string Method,
    string Uri,
    ReadOnlyMemory<byte> Body,
    string? SignatureVersion3,
    string? Timestamp,
    string? Signature,
    string? SignatureVersion);
