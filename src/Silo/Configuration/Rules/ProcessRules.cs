using Hearth.Silo.Configuration.Binding;
using Hearth.Storage;

namespace Hearth.Silo.Configuration.Rules;

/// <summary>Whether role, cluster and database fit together.</summary>
internal static class ProcessRules
{
    public static IEnumerable<string> Check(HearthOptions options)
    {
        var embedded = options.Storage.Provider is StorageProvider.Sqlite;
        if (embedded && options.Cluster.Provider is ClusterProvider.Adonet)
        {
            yield return SettingProblem.Refused(
                SettingKey.ClusterProvider, "adonet", $"localhost while {SettingKey.StorageProvider} is 'sqlite'");
        }

        if (embedded && options.Role is ProcessRole.Api)
        {
            yield return SettingProblem.Refused(
                SettingKey.Role, "api", $"all, silo while {SettingKey.StorageProvider} is 'sqlite', whose file belongs to one process");
        }
    }
}
