using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Hearth.Tests.EndToEnd.Vendors;

/// <summary>One side of the sandbox, as its control calls show it.</summary>
internal sealed class Vendor(Uri address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>The base address of the vendor's API.</summary>
    public Uri Address { get; } = address;

    /// <summary>True when it answers.</summary>
    public async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri("_sandbox/faults", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Every record of a kind as the vendor itself holds it.</summary>
    public async Task<IReadOnlyList<JsonElement>> RecordsAsync(string kind) =>
        [.. (await GetAsync($"_sandbox/records/{kind}")).EnumerateArray()];

    /// <summary>What callers of the API did since the counters were reset.</summary>
    public async Task<Counters> CountersAsync() =>
        (await _client.GetFromJsonAsync<Counters>(new Uri("_sandbox/counters?writes=true", UriKind.Relative)))!;

    /// <summary>Starts counting from zero.</summary>
    public Task ResetCountersAsync() => SendAsync(HttpMethod.Delete, "_sandbox/counters", body: null);

    /// <summary>Makes calls and webhooks go wrong by these rules, and by no others.</summary>
    public Task FaultsAsync(params object[] rules) => SendAsync(HttpMethod.Put, "_sandbox/faults", new { rules });

    /// <summary>Calls a control route under <c>/_sandbox</c>, and returns what it answers.</summary>
    public Task<JsonElement> ControlAsync(HttpMethod method, string route, object? body) => SendAsync(method, $"_sandbox/{route}", body);

    /// <summary>Gets any path.</summary>
    public async Task<JsonElement> GetAsync(string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        return await ReadAsync(await _client.SendAsync(request));
    }

    /// <summary>Posts as a caller of the API does.</summary>
    public async Task<JsonElement> PostAsync(string path, string token, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", token);
        return await ReadAsync(await _client.SendAsync(request));
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        return await ReadAsync(await _client.SendAsync(request));
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            return response.StatusCode switch
            {
                HttpStatusCode.NoContent => default,
                _ when !response.IsSuccessStatusCode => throw new InvalidOperationException(
                    $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}: {text}"),
                _ => text.Length == 0 ? default : JsonElement.Parse(text),
            };
        }
    }
}
