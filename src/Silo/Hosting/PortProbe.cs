using System.Net.Sockets;
using Hearth.Silo.Configuration.Rules;

namespace Hearth.Silo.Hosting;

/// <summary>Tries the ports before anything is started, so that a taken one costs a sentence and not a stack trace.</summary>
internal static class PortProbe
{
    /// <summary>One message for each port that cannot be opened.</summary>
    public static IReadOnlyList<string> FindProblems(IEnumerable<OpenedPort> ports) => [.. ports.Select(FindProblem).OfType<string>()];

    private static string? FindProblem(OpenedPort opened)
    {
        using var listener = new TcpListener(opened.Address, opened.Port);
        try
        {
            listener.Start();
            return null;
        }
        catch (SocketException problem)
        {
            return Describe(opened, problem.SocketErrorCode);
        }
    }

    private static string Describe(OpenedPort opened, SocketError error) => error switch
    {
        SocketError.AddressAlreadyInUse =>
            $"Port {opened.Port} on {opened.Address} is in use by another program. Stop it, or choose another port with {opened.Key}.",
        SocketError.AccessDenied =>
            $"Port {opened.Port} on {opened.Address} may not be opened by this user. Choose another port with {opened.Key}.",
        SocketError.AddressNotAvailable =>
            $"The address {opened.Address} does not belong to this machine, so port {opened.Port} ({opened.Key}) cannot be opened there.",
        _ => $"Port {opened.Port} on {opened.Address} ({opened.Key}) cannot be opened: {error}.",
    };
}
