using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Hearth.Sandbox.Hosting;

/// <summary>A bare web server on 127.0.0.1 that reads no configuration of the process around it.</summary>
internal static class LoopbackServer
{
    /// <summary>Builds a server with nothing mapped.</summary>
    /// <param name="port">0 takes a free one at start.</param>
    /// <param name="logging">Null keeps quiet.</param>
    /// <param name="addServices">Adds what runs beside the endpoints.</param>
    public static WebApplication Build(int port, ILoggerFactory? logging, Action<IServiceCollection> addServices)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        if (logging is not null)
        {
            builder.Services.AddSingleton(logging);
        }

        addServices(builder.Services);

        return builder.Build();
    }

    /// <summary>Starts it and says where it listens.</summary>
    /// <exception cref="SandboxPortTakenException">The port is in use.</exception>
    public static async Task<Uri> ListenAsync(WebApplication server, int port, string option, CancellationToken cancellationToken)
    {
        RefuseTakenPort(port, option);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new SandboxPortTakenException(port, option, failure);
        }

        var addresses = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        return new Uri(addresses.Addresses.Single());
    }

    // The host would find out too, but not without logging a page of stack traces first.
    private static void RefuseTakenPort(int port, string option)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
        }
        catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new SandboxPortTakenException(port, option, failure);
        }
    }
}
