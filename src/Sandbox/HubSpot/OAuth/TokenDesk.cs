namespace Hearth.Sandbox.HubSpot;

/// <summary>Gives out access tokens and knows which are good.</summary>
internal sealed class TokenDesk(PortalState state)
{
    /// <summary>How long an access token is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>The oldest tokens are forgotten beyond this many.</summary>
    public const int MaximumTokens = 1_000;

    private readonly Dictionary<string, long> _expiryByToken = [];

    public string Issue(long now)
    {
        foreach (var expired in _expiryByToken.Where(token => token.Value <= now || _expiryByToken.Count > MaximumTokens).Select(token => token.Key).ToArray())
        {
            _expiryByToken.Remove(expired);
        }

        var token = $"CL{state.NewGuid():N}";
        _expiryByToken[token] = now + (long)Lifetime.TotalMilliseconds;
        return token;
    }

    public void Revoke(string token) => _expiryByToken.Remove(token);

    public bool IsGood(string? authorization, long now)
    {
        const string Scheme = "Bearer ";
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var token = authorization[Scheme.Length..].Trim();
        return token == state.Options.AccessToken || (_expiryByToken.TryGetValue(token, out var expiry) && expiry > now);
    }
}
