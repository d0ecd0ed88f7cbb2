using System.Runtime.CompilerServices;
using System.Text.Json;
using Hearth.Domain.Entities;
using Hearth.Grains.Documents;

namespace Hearth.Tests.Grains.Documents;

/// <summary>
/// Every stored shape that was ever released is checked in and must be read for good. When the written form has to change, raise
/// the schema, add an upgrader, keep the old file, and add a file of the new schema with the text that the failing test prints.
/// </summary>
public sealed class GoldenFileTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static TheoryData<string> Names => ["household", "job", "united", "merged", "forgotten", "moved", "explained", "robbed", "parents", "yielded"];

    public static TheoryData<string, int> Released => new()
    {
        { "household", 1 },
        { "job", 1 },
        { "household", 2 },
        { "job", 2 },
        { "united", 2 },
        { "merged", 2 },
        { "household", 3 },
        { "job", 3 },
        { "united", 3 },
        { "merged", 3 },
        { "forgotten", 3 },
        { "household", 4 },
        { "job", 4 },
        { "united", 4 },
        { "merged", 4 },
        { "forgotten", 4 },
        { "moved", 4 },
        { "explained", 4 },
        { "robbed", 4 },
        { "parents", 4 },
        { "yielded", 4 },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void WrittenForm_IsTheGoldenFile(string name)
    {
        var written = JsonSerializer.Serialize(JsonDocument.Parse(DocumentSerializer.ToJson(EntityMappingTests.Store(EntityOf(name)))).RootElement, Indented);

        written.Should().Be(Text(name, EntityDocument.CurrentSchema).TrimEnd(), "the stored form is pinned; what is written now is\n{0}\n", written);
    }

    [Theory]
    [MemberData(nameof(Released))]
    public void GoldenFile_IsReadAsTheEntity(string name, int schema) =>
        EntityMappingTests.Read(BinaryData.FromString(Text(name, schema))).Should().BeEquivalentTo(
            EntityOf(name), options => options.WithStrictOrdering().ComparingByMembers<Entity>());

    private static Entity EntityOf(string name) => name switch
    {
        "household" => GoldenEntities.Household,
        "job" => GoldenEntities.Job,
        "united" => GoldenEntities.United,
        "merged" => GoldenEntities.Merged,
        "explained" => GoldenEntities.Explained,
        "forgotten" => GoldenEntities.Forgotten,
        "robbed" => GoldenEntities.Robbed,
        "parents" => GoldenEntities.Parents,
        "moved" => GoldenEntities.Moved,
        "yielded" => GoldenEntities.Yielded,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such entity."),
    };

    private static string Text(string name, int schema) => File.ReadAllText(Path.Combine(Folder(), "Golden", $"{name}.{schema}.json"));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
