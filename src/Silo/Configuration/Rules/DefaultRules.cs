using System.Net;
using Hearth.Storage;

namespace Hearth.Silo.Configuration.Rules;

/// <summary>The defaults that depend on other settings.</summary>
internal static class DefaultRules
{
    public static void Complete(HearthOptions options)
    {
        var embedded = options.Storage.Provider is StorageProvider.Sqlite;
        options.Sandbox.Enabled ??= embedded && options.Accounts.Count == 0 && options.Role is ProcessRole.All;
        options.Cluster.Provider ??= embedded ? ClusterProvider.Localhost : ClusterProvider.Adonet;
        options.Telemetry.Log ??= options.Sandbox.Enabled.Value ? LogTarget.File : LogTarget.Console;
        options.Api.PublicAddress ??= new UriBuilder(Uri.UriSchemeHttp, Reachable(options.Api.ListenAddress).ToString(), options.Api.Port).Uri;
        if (embedded)
        {
            options.Storage.ConnectionString ??= $"Data Source={Path.Combine(options.DataFolder, "hearth.db")}";
        }
    }

    // Listening on every address is no address that anyone could call.
    private static IPAddress Reachable(IPAddress listening) =>
        listening.Equals(IPAddress.Any) || listening.Equals(IPAddress.IPv6Any) ? IPAddress.Loopback : listening;
}
