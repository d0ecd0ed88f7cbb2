namespace Hearth.Tests.Grains.Cluster;

public enum Database
{
    Sqlite,
    Postgres,
}
