namespace Hearth.Silo.Configuration.Rules;

/// <summary>The keys that rules name in their messages.</summary>
internal static class SettingKey
{
    public const string Accounts = "Hearth:Accounts";
    public const string ApiPort = "Hearth:Api:Port";
    public const string ClusterGatewayPort = "Hearth:Cluster:GatewayPort";
    public const string ClusterProvider = "Hearth:Cluster:Provider";
    public const string ClusterSiloPort = "Hearth:Cluster:SiloPort";
    public const string Role = "Hearth:Role";
    public const string Sandbox = "Hearth:Sandbox";
    public const string SandboxAllowBesideRealVendors = "Hearth:Sandbox:AllowBesideRealVendors";
    public const string SandboxEnabled = "Hearth:Sandbox:Enabled";
    public const string SandboxHubSpotPort = "Hearth:Sandbox:HubSpotPort";
    public const string SandboxServiceTitanPort = "Hearth:Sandbox:ServiceTitanPort";
    public const string StorageConnectionString = "Hearth:Storage:ConnectionString";
    public const string StorageProvider = "Hearth:Storage:Provider";

    public static string Account(string account) => $"{Accounts}:{account}";

    public static string Connection(string account, string connection) => $"{Account(account)}:Connections:{connection}";
}
