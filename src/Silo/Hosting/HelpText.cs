namespace Hearth.Silo.Hosting;

/// <summary>What <c>--help</c> says.</summary>
internal static class HelpText
{
    public const string Text = """
        Hearth keeps ServiceTitan and HubSpot in agreement.

        With no configuration it starts everything in one process: a silo, the API, both vendors
        emulated, and SQLite in ./data. Ctrl+C stops; the next start goes on where it stopped.

        Settings come from appsettings.json, appsettings.{environment}.json, the environment
        (Hearth__Api__Port=6080) and the command line (--Hearth:Api:Port=6080); later wins.

          Hearth:Role                    all (default), silo, api
          Hearth:DataFolder              local data, default ./data
          Hearth:Api:Port                default 5080; ListenAddress, PublicAddress
          Hearth:Storage:Provider        sqlite (default), postgres with ConnectionString
          Hearth:Cluster:Provider        localhost with sqlite, adonet with postgres
          Hearth:Sandbox:Enabled         HubSpotPort 5081, ServiceTitanPort 5082, Households 200
          Hearth:Accounts:{name}         Policy, Connections:{name}:System and the vendor's keys
          Hearth:Telemetry               OtlpEndpoint, Prometheus, Log

        A wrong setting or argument is refused by its name with what is accepted. Exit codes: 0 stopped,
        1 the database failed, 2 the configuration or a port was refused.
        """;
}
