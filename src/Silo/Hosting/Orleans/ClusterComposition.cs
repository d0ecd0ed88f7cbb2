using Hearth.Silo.Configuration;
using Hearth.Storage;
using Orleans.Configuration;
using HearthCluster = Hearth.Silo.Configuration.ClusterOptions;
using OrleansCluster = Orleans.Configuration.ClusterOptions;

namespace Hearth.Silo.Hosting.Orleans;

/// <summary>How this process finds the others: the same settings for silos and clients.</summary>
internal static class ClusterComposition
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public static ISiloBuilder JoinCluster(this ISiloBuilder silo, HearthCluster cluster, OrleansAdoNet database)
    {
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = cluster.ProbeTimeout;
            options.NumMissedProbesLimit = cluster.MissedProbesMax;
        });
        if (cluster.Provider is ClusterProvider.Localhost)
        {
            return silo.UseLocalhostClustering(cluster.SiloPort, cluster.GatewayPort, null, cluster.ServiceId, cluster.ClusterId);
        }

        silo.Configure<OrleansCluster>(options => Name(options, cluster));
        silo.Configure<EndpointOptions>(options =>
        {
            options.SiloPort = cluster.SiloPort;
            options.GatewayPort = cluster.GatewayPort;
            if (cluster.AdvertisedAddress is { } address)
            {
                options.AdvertisedIPAddress = address;
            }

            options.SiloListeningEndpoint = new System.Net.IPEndPoint(System.Net.IPAddress.Any, cluster.SiloPort);
            options.GatewayListeningEndpoint = new System.Net.IPEndPoint(System.Net.IPAddress.Any, cluster.GatewayPort);
        });
        return silo.UseAdoNetClustering(options =>
        {
            options.Invariant = database.Invariant;
            options.ConnectionString = database.ConnectionString;
        });
    }

    public static IClientBuilder JoinCluster(this IClientBuilder client, HearthCluster cluster, OrleansAdoNet database)
    {
        // The API may be started before the first silo; it is not ready until one answers.
        client.UseConnectionRetryFilter(async (_, cancellationToken) =>
        {
            await Task.Delay(RetryAfter, cancellationToken);
            return true;
        });
        if (cluster.Provider is ClusterProvider.Localhost)
        {
            return client.UseLocalhostClustering(cluster.GatewayPort, cluster.ServiceId, cluster.ClusterId);
        }

        client.Configure<OrleansCluster>(options => Name(options, cluster));
        return client.UseAdoNetClustering(options =>
        {
            options.Invariant = database.Invariant;
            options.ConnectionString = database.ConnectionString;
        });
    }

    private static void Name(OrleansCluster options, HearthCluster cluster)
    {
        options.ClusterId = cluster.ClusterId;
        options.ServiceId = cluster.ServiceId;
    }
}
