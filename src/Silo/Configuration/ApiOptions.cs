using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Hearth.Silo.Configuration;

/// <summary>The API's listener.</summary>
public sealed class ApiOptions
{
    /// <summary>The TCP port. Default 5080, 1 to 65535.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 5080;

    /// <summary>
    /// The IP address to listen on. Default 127.0.0.1; <c>0.0.0.0</c> listens on all. A silo that runs alone serves health and
    /// metrics here.
    /// </summary>
    public IPAddress ListenAddress { get; set; } = IPAddress.Loopback;

    /// <summary>
    /// The address under which vendors reach the API, which HubSpot's signatures cover. Default: the listener's own. Behind a
    /// proxy it must be the proxy's.
    /// </summary>
    public Uri? PublicAddress { get; set; }
}
