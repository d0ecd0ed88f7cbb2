using Hearth.Testing;

namespace Hearth.Tests.EndToEnd.Processes;

/// <summary>Where a process lives: the same place twice is a restart.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Database">The database.</param>
/// <param name="Api">The API's address.</param>
/// <param name="SiloPort">The port between silos.</param>
/// <param name="GatewayPort">The port for clients.</param>
internal sealed record NodePlace(string Folder, Database Database, Uri Api, int SiloPort, int GatewayPort)
{
    /// <summary>A place on free ports.</summary>
    public static NodePlace On(string folder, Database database)
    {
        var ports = FreePorts.Next(3);
        return new NodePlace(folder, database, new Uri($"http://127.0.0.1:{ports[0]}/"), ports[1], ports[2]);
    }
}
