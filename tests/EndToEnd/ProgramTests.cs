using System.Net;
using System.Net.Sockets;
using Hearth.Testing;
using Hearth.Tests.EndToEnd.Processes;

namespace Hearth.Tests.EndToEnd;

/// <summary>The program with its defaults, as a newcomer starts it.</summary>
public sealed class ProgramTests : IDisposable
{
    private const int Refused = 2;
    private static readonly TimeSpan FirstLineDeadline = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_embedded_program_greets_synchronizes_and_stops_cleanly_on_an_interrupt()
    {
        await using var program = Start(FreePorts.Next(5));
        await program.ReadyAsync(
            () => Task.FromResult(program.Said.Contains("changes in", StringComparison.OrdinalIgnoreCase)), "the live line appears", FirstLineDeadline);

        (await program.InterruptAsync()).Should().Be(0);
        program.Said.Should().Contain("Stopping.").And.NotContain("Exception");
    }

    [Fact]
    public async Task A_taken_port_costs_a_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var program = Start([taken, .. FreePorts.Next(4)]);

        (await program.EndAsync()).Should().Be(Refused);
        program.Said.Should().Be($"Port {taken} on 127.0.0.1 is in use by another program. Stop it, or choose another port with Hearth:Api:Port.");
    }

    private RunningProgram Start(IReadOnlyList<int> ports) => RunningProgram.Start(
        "Hearth.Silo",
        _folder.Path,
        [
            $"--Hearth:DataFolder={_folder.File("data")}",
            $"--Hearth:Api:Port={ports[0]}",
            $"--Hearth:Sandbox:HubSpotPort={ports[1]}",
            $"--Hearth:Sandbox:ServiceTitanPort={ports[2]}",
            $"--Hearth:Cluster:SiloPort={ports[3]}",
            $"--Hearth:Cluster:GatewayPort={ports[4]}",
            "--Hearth:Sandbox:Households=10",
        ]);
}
