using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using Hearth.Connectors.Http;
using Hearth.Connectors.Quotas;

namespace Hearth.Connectors.ServiceTitan.Client;

/// <summary>One request, before it has a token.</summary>
/// <param name="Operation">A short stable name for logs and metrics.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the base address, with its query.</param>
/// <param name="Effect">What making it twice does.</param>
/// <param name="Priority">Who it is for.</param>
internal sealed record ApiRequest(string Operation, HttpMethod Method, string Path, CallEffect Effect, CallPriority Priority)
{
    /// <summary>Makes the body anew for each attempt; null when there is none.</summary>
    public Func<HttpContent>? Content { get; private init; }

    public bool IsWrite => Effect is not CallEffect.Reads;

    public static ApiRequest Get(string operation, string path, CallPriority priority) =>
        new(operation, HttpMethod.Get, path, CallEffect.Reads, priority);

    public static ApiRequest Post<T>(string operation, string path, T body, JsonTypeInfo<T> type) =>
        new(operation, HttpMethod.Post, path, CallEffect.WritesOnce, CallPriority.Ordinary) { Content = () => JsonContent.Create(body, type) };

    public static ApiRequest Patch<T>(string operation, string path, T body, JsonTypeInfo<T> type) =>
        new(operation, HttpMethod.Patch, path, CallEffect.WritesRepeatably, CallPriority.Ordinary) { Content = () => JsonContent.Create(body, type) };

    public static ApiRequest Delete(string operation, string path) =>
        new(operation, HttpMethod.Delete, path, CallEffect.WritesRepeatably, CallPriority.Ordinary);
}
