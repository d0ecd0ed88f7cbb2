using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hearth.Tests.Architecture;

/// <summary>Dependencies point one way.</summary>
public sealed partial class ArrowTests
{
    public static TheoryData<string> Rooms => [.. Room.All.Select(room => room.Name)];

    [Fact]
    public void EveryProjectOfSrc_IsARoom() =>
        SourceTree.ProjectFiles.Where(file => file.StartsWith("src/", StringComparison.Ordinal)).Should()
            .BeEquivalentTo(Room.All.Select(room => $"src/{room.Name}/Hearth.{room.Name}.csproj"));

    [Theory, MemberData(nameof(Rooms))]
    public void ARoomsProject_ReferencesOnlyTheRoomsItKnows(string name)
    {
        var project = XDocument.Parse(SourceTree.TextOf($"src/{name}/Hearth.{name}.csproj"));
        var referenced = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value).Replace("Hearth.", string.Empty));
        referenced.Should().BeSubsetOf(Room.Named(name).Knows);
    }

    [Theory, MemberData(nameof(Rooms))]
    public void ARoomsAssembly_UsesOnlyTheRoomsItReaches(string name)
    {
        var used = Room.Named(name).Assembly.GetReferencedAssemblies()
            .Where(reference => reference.Name!.StartsWith("Hearth.", StringComparison.Ordinal))
            .Select(reference => reference.Name!.Replace("Hearth.", string.Empty));
        used.Should().BeSubsetOf(Room.Named(name).Reaches);
    }

    [Fact]
    public void Api_UsesOfStorageOnlyWhatIsItsOwnToRead()
    {
        var others = SourceTree.CodeFiles.Where(file => file.StartsWith("src/Api/", StringComparison.Ordinal))
            .SelectMany(file => SourceTree.LinesOf(file).Where(line => line.StartsWith("using Hearth.Storage", StringComparison.Ordinal)))
            .Distinct();
        others.Should().BeSubsetOf(["using Hearth.Storage.Identity;", "using Hearth.Storage.ReadModels;", "using Hearth.Storage.Work;"]);
    }

    [Fact]
    public void Api_ReadsTheIdentityIndexAndLeavesWritingToTheRegistrar()
    {
        var writes = new Regex(
            @"\b(cases|identities)\.(StoreAsync|MoveAsync|DivideAsync|JudgeAsync|IgnoreAsync|LiftAsync)\(", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        SourceTree.CodeFiles.Where(file => file.StartsWith("src/Api/", StringComparison.Ordinal))
            .Where(file => SourceTree.LinesOf(file).Any(line => writes.IsMatch(line)))
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("HubSpot", "ServiceTitan")]
    [InlineData("ServiceTitan", "HubSpot")]
    public void AVendorsFolder_DoesNotKnowTheOthers(string vendor, string other)
    {
        var namesOther = new Regex($@"(Connectors|Sandbox)\.{other}\b|(?<![.\w]){other}\.[A-Z]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var lines =
            from room in new[] { "Connectors", "Sandbox" }
            from file in SourceTree.CodeFiles
            where file.StartsWith($"src/{room}/{vendor}/", StringComparison.Ordinal)
            from line in SourceTree.LinesOf(file)
            where namesOther.IsMatch(WithoutComment().Replace(line, string.Empty))
            select $"{file}: {line.Trim()}";
        lines.ToList().Should().BeEmpty();
    }

    [GeneratedRegex("//.*$|\"[^\"]*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithoutComment();
}
