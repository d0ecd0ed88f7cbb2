using System.Net;
using System.Net.Sockets;
using Hearth.Silo.Configuration;
using Hearth.Silo.Configuration.Rules;
using Hearth.Silo.Hosting;
using Hearth.Testing;

namespace Hearth.Tests.Silo;

public sealed class PortTests
{
    [Fact]
    public void A_taken_port_is_named_with_the_setting_that_changes_it()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var options = Settings.Read(("Hearth:Sandbox:HubSpotPort", $"{port}")).Should().BeOfType<OptionsReading.Valid>().Which.Options;

        PortProbe.FindProblems(PortRules.Opened(options).Where(opened => opened.Port == port)).Should().Equal(
            $"Port {port} on 127.0.0.1 is in use by another program. Stop it, or choose another port with Hearth:Sandbox:HubSpotPort.");
    }

    [Fact]
    public void A_foreign_address_is_named() => PortProbe.FindProblems([new OpenedPort("Hearth:Api:Port", IPAddress.Parse("192.0.2.1"), 5080)])
        .Should().ContainSingle().Which.Should().StartWith("The address 192.0.2.1 does not belong to this machine");

    [Fact]
    public void A_free_port_is_left_free_again()
    {
        var port = FreePorts.Next();
        var opened = new OpenedPort("Hearth:Api:Port", IPAddress.Loopback, port);

        PortProbe.FindProblems([opened]).Should().BeEmpty();
        PortProbe.FindProblems([opened]).Should().BeEmpty();
    }
}
