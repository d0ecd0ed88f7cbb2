using Hearth.Silo.Configuration.Rules;

namespace Hearth.Tests.Silo;

public sealed class ArgumentTests
{
    private const string Accepted = "accepted: --Hearth:{key}={value}, --environment={name}, --help.";

    [Theory]
    [InlineData]
    [InlineData("--Hearth:Api:Port=6080")]
    [InlineData("--hearth:api:port=6080", "/Hearth:Role=silo", "Hearth:DataFolder=data")]
    [InlineData("--Hearth:Api:Port", "6080", "--Hearth:Role", "api")]
    [InlineData("--Hearth:DataFolder", "/data", "--Hearth:Role=api")]
    [InlineData("--environment=Production")]
    [InlineData("--environment", "Production")]
    public void Settings_may_be_arguments_in_every_form_of_the_host(params string[] arguments) => ArgumentRules.Check(arguments).Should().BeEmpty();

    [Theory]
    [InlineData("--households=500", "--households")]
    [InlineData("--Haerth:Api:Port=6080", "--Haerth:Api:Port")]
    [InlineData("--Hearth=1", "--Hearth")]
    [InlineData("Hearth__Api__Port=6080", "Hearth__Api__Port")]
    [InlineData("--verbose", "--verbose")]
    [InlineData("-v", "-v")]
    [InlineData("start", "start")]
    [InlineData("Hearth:Role", "Hearth:Role")]
    public void What_is_no_setting_is_named_with_what_is_accepted(string argument, string name) =>
        ArgumentRules.Check([argument]).Should().Equal($"{name} is not an argument; {Accepted}");

    [Fact]
    public void All_unknown_arguments_are_told_at_once_and_without_their_values() =>
        ArgumentRules.Check(["--token=s3cret", "--Hearth:Role=api", "--key", "s3cret", "--port=1"]).Should().Equal(
            $"--token is not an argument; {Accepted}", $"--key is not an argument; {Accepted}", $"--port is not an argument; {Accepted}");

    [Theory]
    [InlineData("--Hearth:Role")]
    [InlineData("--Hearth:Role", "--Hearth:Api:Port=6080")]
    public void A_setting_without_its_value_is_named(params string[] arguments) =>
        ArgumentRules.Check(arguments).Should().Equal($"--Hearth:Role has no value; {Accepted}");
}
