using System.Net;
using Hearth.Silo.Configuration;
using Hearth.Storage;
using Microsoft.Extensions.Configuration;

namespace Hearth.Tests.Silo;

public sealed class ConfigurationTests
{
    private const string Tenant = "Hearth:Accounts:acme:Connections:tenant";
    private const string Portal = "Hearth:Accounts:acme:Connections:portal";

    [Fact]
    public void Nothing_configured_is_everything_in_one_process()
    {
        var options = Settings.Read().Should().BeOfType<OptionsReading.Valid>().Which.Options;

        options.Role.Should().Be(ProcessRole.All);
        options.Sandbox.Enabled.Should().BeTrue();
        options.Cluster.Provider.Should().Be(ClusterProvider.Localhost);
        options.Cluster.ProbeTimeout.Should().Be(TimeSpan.FromSeconds(2));
        options.Cluster.MissedProbesMax.Should().Be(3);
        options.Storage.ConnectionString.Should().Be($"Data Source={Path.Combine("data", "hearth.db")}");
        options.Api.PublicAddress.Should().Be(new Uri("http://127.0.0.1:5080"));
        options.Api.ListenAddress.Should().Be(IPAddress.Loopback);
        (options.Sandbox.HubSpotPort, options.Sandbox.ServiceTitanPort).Should().Be((5081, 5082));
        options.Telemetry.Log.Should().Be(LogTarget.File);
    }

    [Fact]
    public void A_production_configuration_clusters_over_the_database_and_brings_no_sandbox()
    {
        var options = Settings.ReadProduction().Should().BeOfType<OptionsReading.Valid>().Which.Options;

        options.Storage.Provider.Should().Be(StorageProvider.Postgres);
        options.Cluster.Provider.Should().Be(ClusterProvider.Adonet);
        options.Sandbox.Enabled.Should().BeFalse();
        options.Telemetry.Log.Should().Be(LogTarget.Console);
        options.Accounts["acme"].Connections["portal"].Should().BeOfType<ConnectionOptions.HubSpot>()
            .Which.Vendor.AccessToken.Should().Be("t0ken");
        options.Accounts["acme"].Connections["tenant"].Should().BeOfType<ConnectionOptions.ServiceTitan>()
            .Which.Vendor.TenantId.Should().Be(3);
    }

    public static TheoryData<string, string, string> EmbeddedProblems => new()
    {
        { "Hearth:Role", "both", "Hearth:Role is 'both'; accepted: all, silo, api." },
        { "Hearth:Storage:Provider", "mysql", "Hearth:Storage:Provider is 'mysql'; accepted: sqlite, postgres." },
        { "Hearth:Storage:Entities", "files", "Hearth:Storage:Entities is 'files'; accepted: group-commit, adonet." },
        { "Hearth:Storage:ConnectionsMax", "3", "Hearth:Storage:ConnectionsMax is '3'; accepted: 4 to 200." },
        { "Hearth:Storage:ConnectionString", "Data Source=:memory:", "Hearth:Storage:ConnectionString names no file; accepted: Data Source=path of a file." },
        { "Hearth:Storage:ConnectionString", "Nonsense=1", "Hearth:Storage:ConnectionString is not an SQLite connection string; accepted: Data Source=path of a file." },
        { "Hearth:Api:Port", "http", "Hearth:Api:Port is 'http'; accepted: 1 to 65535." },
        { "Hearth:Api:Port", "70000", "Hearth:Api:Port is '70000'; accepted: 1 to 65535." },
        { "Hearth:Api:Port", "5081", "Hearth:Sandbox:HubSpotPort is '5081'; accepted: a port other than Hearth:Api:Port's." },
        { "Hearth:Api:Prot", "5080", "Hearth:Api:Prot is not a setting; accepted here: ListenAddress, Port, PublicAddress." },
        { "Hearth:Api:ListenAddress", "here", "Hearth:Api:ListenAddress is 'here'; accepted: an IP address." },
        { "Hearth:Api:PublicAddress", "hearth.example.com", "Hearth:Api:PublicAddress is 'hearth.example.com'; accepted: an http or https address." },
        { "Hearth:Cluster:Provider", "redis", "Hearth:Cluster:Provider is 'redis'; accepted: localhost, adonet." },
        { "Hearth:Cluster:Provider", "adonet", "Hearth:Cluster:Provider is 'adonet'; accepted: localhost while Hearth:Storage:Provider is 'sqlite'." },
        { "Hearth:Cluster:ProbeTimeout", "2", "Hearth:Cluster:ProbeTimeout is '2'; accepted: 00:00:00.100 to 00:01:00." },
        { "Hearth:Cluster:MissedProbesMax", "0", "Hearth:Cluster:MissedProbesMax is '0'; accepted: 1 to 20." },
        { "Hearth:Sandbox:Enabled", "maybe", "Hearth:Sandbox:Enabled is 'maybe'; accepted: true, false." },
        { "Hearth:Sandbox:Enabled", "false", "Hearth:Accounts is missing; accepted: at least one account with its connections, or Hearth:Sandbox:Enabled 'true'." },
        { "Hearth:Sandbox:EditsPerSecond", "0", "Hearth:Sandbox:EditsPerSecond is '0'; accepted: 0.01 to 1000." },
        { "Hearth:Sandbox:Seed", "-1", "Hearth:Sandbox:Seed is '-1'; accepted: 0 or more." },
        { "Hearth:Sandbox:Account", "Not So", "Hearth:Sandbox:Account is 'Not So'; accepted: a text of the form ^[a-z][a-z0-9-]{0,39}$." },
        { "Hearth:Telemetry:OtlpEndpoint", "collector:4317", "Hearth:Telemetry:OtlpEndpoint is 'collector:4317'; accepted: an http or https address." },
        { "Hearth:Telemetry:Log", "syslog", "Hearth:Telemetry:Log is 'syslog'; accepted: console, file." },
        { "Hearth:Api:Port:Number", "1", "Hearth:Api:Port has keys of its own; accepted: 1 to 65535." },
    };

    [Theory]
    [MemberData(nameof(EmbeddedProblems))]
    public void A_wrong_setting_is_named_with_what_is_accepted(string key, string value, string problem) =>
        Problems(Settings.Read((key, value))).Should().Equal(problem);

    public static TheoryData<string, string?, string> ProductionProblems => new()
    {
        { "Hearth:Storage:ConnectionString", null, "Hearth:Storage:ConnectionString is missing; accepted: Host=...;Database=...;Username=...;Password=...." },
        { "Hearth:Storage:ConnectionString", "Host=db;Password=s3cret", "Hearth:Storage:ConnectionString names no database; accepted: Host=...;Database=...;Username=...;Password=...." },
        { "Hearth:Sandbox:Enabled", "true", "Hearth:Sandbox:Enabled is 'true'; accepted: false while Hearth:Accounts:acme:Connections:portal:BaseAddress is https://api.hubapi.com/, unless Hearth:Sandbox:AllowBesideRealVendors is 'true'." },
        { "Hearth:Accounts:acme:Policy", "/nowhere/policy.yaml", "Hearth:Accounts:acme:Policy is refused: /nowhere/policy.yaml:1:1: The policy file '/nowhere/policy.yaml' cannot be read: Could not find a part of the path '/nowhere/policy.yaml'." },
        { "Hearth:Accounts:acme:LeadConnection", "portal", "Hearth:Accounts:acme:LeadConnection is 'portal'; accepted: tenant." },
        { $"{Portal}:System", "salesforce", $"{Portal}:System is 'salesforce'; accepted: servicetitan, hubspot." },
        { $"{Portal}:System", null, $"{Portal}:System is missing; accepted: servicetitan, hubspot." },
        { $"{Portal}:AccessToken", null, $"{Portal}:AccessToken is missing; accepted: a text." },
        { $"{Portal}:PortalId", null, $"{Portal}:PortalId is missing; accepted: 1 or more." },
        { $"{Portal}:PortalId", "0", $"{Portal}:PortalId is '0'; accepted: 1 or more." },
        { $"{Portal}:PollInterval", "02:00:00", $"{Portal}:PollInterval is '02:00:00'; accepted: 00:00:01 to 01:00:00." },
        { $"{Portal}:PhoneRegion", "usa", $"{Portal}:PhoneRegion is 'usa'; accepted: a text of the form ^[A-Z]{{2}}$." },
        { $"{Tenant}:TimeZone", "Mars/Base", $"{Tenant}:TimeZone is 'Mars/Base'; accepted: an IANA time zone such as America/New_York." },
        { $"{Tenant}:ApplicationGuid", "guid", $"{Tenant}:ApplicationGuid is 'guid'; accepted: a GUID." },
        { $"{Tenant}:ApplicationGuid", null, $"{Tenant}:ApplicationGuid is missing; accepted: the GUID under which the app keeps external data." },
        { "Hearth:Accounts:acme:Owner", "me", "Hearth:Accounts:acme:Owner is not a setting; accepted here: Connections, LeadConnection, Policy." },
    };

    [Theory]
    [MemberData(nameof(ProductionProblems))]
    public void A_production_configuration_is_refused_for_one_wrong_setting(string key, string? value, string problem)
    {
        var problems = Problems(Settings.ReadProduction((key, value)));
        problems.Should().Contain(problem);
        problems.Should().NotContain(text => text.Contains("s3cret", StringComparison.Ordinal) || text.Contains("t0ken", StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_are_told_at_once() => Problems(Settings.Read(
            ("Hearth:Api:Port", "x"), ("Hearth:Storage:Provider", "mysql"), ("Hearth:Nonsense", "1")))
        .Should().HaveCount(3);

    [Fact]
    public void An_account_needs_one_portal_and_a_tenant() =>
        Problems(Settings.Read(("Hearth:Sandbox:Enabled", "true"), ("Hearth:Accounts:acme:LeadConnection", null), ("Hearth:Accounts:acme:Policy", null)))
            .Should().Equal("Hearth:Accounts:acme:Connections has 0 with System hubspot and 0 with System servicetitan; accepted: exactly one hubspot and at least one servicetitan.");

    [Fact]
    public void The_api_alone_needs_a_database_that_processes_can_share() =>
        Problems(Settings.ReadProduction(
                ("Hearth:Role", "api"), ("Hearth:Storage:Provider", "sqlite"), ("Hearth:Storage:ConnectionString", "Data Source=x.db")))
            .Should().Equal("Hearth:Role is 'api'; accepted: all, silo while Hearth:Storage:Provider is 'sqlite', whose file belongs to one process.");

    [Fact]
    public void The_sandbox_may_stand_beside_real_vendors_where_that_is_said() => Settings.ReadProduction(
            ("Hearth:Sandbox:Enabled", "true"), ("Hearth:Sandbox:AllowBesideRealVendors", "true"))
        .Should().BeOfType<OptionsReading.Valid>();

    [Fact]
    public void The_production_example_is_valid_with_the_secrets_of_the_environment_example()
    {
        var deploy = Path.Combine(AppContext.BaseDirectory, "deploy");
        var secrets = File.ReadLines(Path.Combine(deploy, "hearth.env.example"))
            .Where(line => line.StartsWith("Hearth__", StringComparison.Ordinal))
            .Select(line => line.Split('=', 2))
            .ToDictionary(pair => pair[0].Replace("__", ":", StringComparison.Ordinal), pair => (string?)pair[1]);
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(deploy, "appsettings.Production.example.json"))
            .AddInMemoryCollection(secrets)
            .Build();

        OptionsReader.Read(configuration).Should().BeOfType<OptionsReading.Valid>();
    }

    private static IReadOnlyList<string> Problems(OptionsReading reading) =>
        reading.Should().BeOfType<OptionsReading.Invalid>().Which.Problems;
}
