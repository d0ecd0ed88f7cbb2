using Hearth.Grains.Policies.Yaml;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>Where in the document something is read, and where its problems go.</summary>
internal sealed record Place(ProblemList Problems, string Path)
{
    public Place Key(string name) => this with { Path = Path.Length == 0 ? name : $"{Path}.{name}" };

    public Place Item(int index) => this with { Path = $"{Path}[{index}]" };

    public void Report(YamlNode at, string message)
    {
        if (at is not YamlNode.Unreadable)
        {
            Problems.Add(new PolicyProblem(at.Line, at.Column, Path, message));
        }
    }
}
