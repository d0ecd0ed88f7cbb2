using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Hearth.Tests.Architecture;

/// <summary>The rules are pure: everything they decide on is handed to them, and they change nothing but their answer.</summary>
public sealed class DomainPurityTests
{
    private static readonly Assembly Domain = Room.Named("Domain").Assembly;

    private static readonly string[] ImpureTypes =
    [
        "System.TimeProvider", "System.Random", "System.Console", "System.Threading.Thread", "System.Threading.Timer",
    ];

    private static readonly string[] ImpureNamespaces = ["System.Threading.Tasks", "System.IO", "System.Net", "System.Diagnostics.Process"];

    private static readonly string[] ClockReads =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid",
    ];

    [Fact]
    public void Project_ReferencesNothing() =>
        XDocument.Parse(SourceTree.TextOf("src/Domain/Hearth.Domain.csproj")).Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference")
            .Should().BeEmpty();

    [Fact]
    public void Assembly_UsesTheBaseLibraryOnly() =>
        Domain.GetReferencedAssemblies().Select(reference => reference.Name).Should().OnlyContain(name => name!.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void Code_UsesNoTaskNoClockAndNoInputOrOutput()
    {
        using var stream = File.OpenRead(Domain.Location);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();

        var types = metadata.TypeReferences.Select(handle => NameOf(metadata, handle));
        types.Should().NotContain(name => ImpureTypes.Contains(name) || ImpureNamespaces.Any(space => name.StartsWith(space, StringComparison.Ordinal)));

        var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind is HandleKind.TypeReference)
            .Select(member => $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}");
        members.Should().NotContain(name => ClockReads.Contains(name));
        // Every iterator asks for the thread's number: the compiler's business, and no surroundings.
        members.Should().NotContain(name => name.StartsWith("System.Environment.", StringComparison.Ordinal) && name != "System.Environment.get_CurrentManagedThreadId");
    }

    [Fact]
    public void Types_CannotBeChangedFromOutside()
    {
        var setters =
            from type in Domain.GetExportedTypes()
            from property in type.GetProperties()
            where property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}";
        var fields =
            from type in Domain.GetExportedTypes()
            from field in type.GetFields()
            where !field.IsInitOnly && !field.IsLiteral && !type.IsEnum
            select $"{type.Name}.{field.Name}";
        setters.Concat(fields).Should().BeEmpty();
    }

    [Fact]
    public void Types_AreSealedOrAbstract() =>
        Domain.GetExportedTypes().Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract).Should().BeEmpty();

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
