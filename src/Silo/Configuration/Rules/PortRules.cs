using System.Net;
using Hearth.Silo.Configuration.Binding;

namespace Hearth.Silo.Configuration.Rules;

/// <summary>Which ports a process opens, and whether each is opened once.</summary>
internal static class PortRules
{
    public static IEnumerable<string> Check(HearthOptions options)
    {
        var first = new Dictionary<int, string>();
        foreach (var (key, port) in Opened(options).Select(opened => (opened.Key, opened.Port)))
        {
            if (!first.TryAdd(port, key))
            {
                yield return SettingProblem.Refused(key, $"{port}", $"a port other than {first[port]}'s");
            }
        }
    }

    /// <summary>The ports that this process will listen on, with the keys that choose them.</summary>
    public static IEnumerable<OpenedPort> Opened(HearthOptions options)
    {
        yield return new OpenedPort(SettingKey.ApiPort, options.Api.ListenAddress, options.Api.Port);
        if (options.Sandbox.Enabled is true)
        {
            yield return new OpenedPort(SettingKey.SandboxHubSpotPort, IPAddress.Loopback, options.Sandbox.HubSpotPort);
            yield return new OpenedPort(SettingKey.SandboxServiceTitanPort, IPAddress.Loopback, options.Sandbox.ServiceTitanPort);
        }

        if (options.Role is not ProcessRole.Api)
        {
            var address = options.Cluster.Provider is ClusterProvider.Localhost ? IPAddress.Loopback : IPAddress.Any;
            yield return new OpenedPort(SettingKey.ClusterSiloPort, address, options.Cluster.SiloPort);
            yield return new OpenedPort(SettingKey.ClusterGatewayPort, address, options.Cluster.GatewayPort);
        }
    }
}
