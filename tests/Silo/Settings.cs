using Hearth.Silo.Configuration;
using Microsoft.Extensions.Configuration;

namespace Hearth.Tests.Silo;

/// <summary>Reads options as the program does, from plain keys and values.</summary>
internal static class Settings
{
    /// <summary>A complete production configuration, secrets included.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Production = new Dictionary<string, string?>
    {
        ["Hearth:Storage:Provider"] = "postgres",
        ["Hearth:Storage:ConnectionString"] = "Host=db;Database=hearth;Username=hearth;Password=s3cret",
        ["Hearth:Api:PublicAddress"] = "https://hearth.example.com",
        ["Hearth:Accounts:acme:Connections:portal:System"] = "hubspot",
        ["Hearth:Accounts:acme:Connections:portal:PortalId"] = "1",
        ["Hearth:Accounts:acme:Connections:portal:AppId"] = "2",
        ["Hearth:Accounts:acme:Connections:portal:AccessToken"] = "t0ken",
        ["Hearth:Accounts:acme:Connections:portal:ClientSecret"] = "s3cret",
        ["Hearth:Accounts:acme:Connections:tenant:System"] = "servicetitan",
        ["Hearth:Accounts:acme:Connections:tenant:TenantId"] = "3",
        ["Hearth:Accounts:acme:Connections:tenant:AppKey"] = "key",
        ["Hearth:Accounts:acme:Connections:tenant:ClientId"] = "id",
        ["Hearth:Accounts:acme:Connections:tenant:ClientSecret"] = "s3cret",
        ["Hearth:Accounts:acme:Connections:tenant:ApplicationGuid"] = "11111111-1111-1111-1111-111111111111",
    };

    public static OptionsReading Read(params (string Key, string? Value)[] changes) => Read([], changes);

    public static OptionsReading ReadProduction(params (string Key, string? Value)[] changes) => Read(Production, changes);

    private static OptionsReading Read(IEnumerable<KeyValuePair<string, string?>> basis, (string Key, string? Value)[] changes) => OptionsReader.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(basis)
            .AddInMemoryCollection(changes.ToDictionary(change => change.Key, change => change.Value))
            .Build());
}
