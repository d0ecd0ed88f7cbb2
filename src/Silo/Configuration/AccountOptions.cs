namespace Hearth.Silo.Configuration;

/// <summary>One company.</summary>
public sealed class AccountOptions
{
    /// <summary>The policy file (YAML). Default: the built-in policy.</summary>
    public string? Policy { get; set; }

    /// <summary>
    /// The ServiceTitan connection in which new customers are created. Default: the only one; needed where there are several.
    /// </summary>
    public string? LeadConnection { get; set; }

    /// <summary>Its connections by name: one HubSpot portal and one or more ServiceTitan tenants.</summary>
    public IDictionary<string, ConnectionOptions> Connections { get; } = new Dictionary<string, ConnectionOptions>();
}
