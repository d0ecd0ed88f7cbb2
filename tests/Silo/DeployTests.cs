using YamlDotNet.RepresentationModel;

namespace Hearth.Tests.Silo;

public sealed class DeployTests
{
    [Fact]
    public void The_compose_file_starts_a_database_two_silos_and_the_api()
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "deploy", "compose.yaml"));
        yaml.Load(reader);

        var services = (YamlMappingNode)yaml.Documents.Single().RootNode["services"];
        services.Children.Keys.Select(key => ((YamlScalarNode)key).Value).Should().Equal("postgres", "silo-1", "silo-2", "api");
        ((YamlScalarNode)services["api"]["environment"]["Hearth__Role"]).Value.Should().Be("api");
    }
}
