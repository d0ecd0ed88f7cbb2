using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Issues access tokens that look like the vendor's JWTs and knows until when each is good.</summary>
internal sealed class TokenIssuer(ServiceTitanTenant tenant)
{
    private const string Header = """{"alg":"RS256","typ":"at+jwt"}""";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _expiries = new();

    public RateWindow Requests { get; } = new(TimeSpan.FromMinutes(1));

    public string Issue()
    {
        var (now, options) = (tenant.Now, tenant.Options);
        foreach (var (old, expiry) in _expiries)
        {
            if (expiry <= now)
            {
                _expiries.TryRemove(old, out _);
            }
        }

        var expires = now + options.TokenLifetime;
        var claims = $$"""{"client_id":"{{options.ClientId}}","tenant":"{{options.TenantId}}","exp":{{expires.ToUnixTimeSeconds()}}}""";
        var token = $"{Encode(Header)}.{Encode(claims)}.{Base64Url.EncodeToString(tenant.NextGuid().ToByteArray())}";
        _expiries[token] = expires;
        return token;
    }

    public bool Accepts(string token) => _expiries.TryGetValue(token, out var expires) && tenant.Now < expires;

    public void Clear() => _expiries.Clear();

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
