using System.Net;

namespace Hearth.Silo.Configuration.Rules;

/// <summary>A port that the process will listen on.</summary>
/// <param name="Key">The setting that chooses it.</param>
/// <param name="Address">The address it is opened at.</param>
/// <param name="Port">The port.</param>
internal sealed record OpenedPort(string Key, IPAddress Address, int Port);
