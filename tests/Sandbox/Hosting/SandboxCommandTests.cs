using Hearth.Sandbox.Hosting;

namespace Hearth.Tests.Sandbox.Hosting;

public sealed class SandboxCommandTests
{
    [Theory]
    [InlineData("--households", "-1")]
    [InlineData("--households", "2000000")]
    [InlineData("--households", "many")]
    [InlineData("--traffic-rate", "0")]
    [InlineData("--hubspot-port", "70000")]
    [InlineData("--servicetitan-port", "-5")]
    [InlineData("--hubspot-webhooks", "somewhere")]
    [InlineData("--servicetitan-webhooks", "ftp://127.0.0.1/")]
    [InlineData("--no-such-option", "1")]
    public async Task An_option_that_makes_no_sense_ends_the_program_with_an_error(string option, string value)
    {
        var exitCode = await SandboxCommand.RunAsync([option, value]);

        exitCode.Should().Be(1);
    }
}
