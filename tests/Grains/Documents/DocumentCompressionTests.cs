using Hearth.Grains.Documents;

namespace Hearth.Tests.Grains.Documents;

public sealed class DocumentCompressionTests
{
    [Fact]
    public void AStoredDocument_IsMuchSmallerThanItsJson()
    {
        var stored = EntityMappingTests.Store(GoldenEntities.Household);

        stored.ToMemory().Length.Should().BeLessThan(DocumentSerializer.ToJson(stored).Length / 2);
    }

    [Fact]
    public void AnUncompressedDocument_IsReadAsItIs()
    {
        var plain = BinaryData.FromBytes(DocumentSerializer.ToJson(EntityMappingTests.Store(GoldenEntities.Job)));

        EntityMappingTests.Read(plain).Id.Should().Be(GoldenEntities.Job.Id);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1)]
    public void ADamagedDocument_IsRefused(int fromTheEnd)
    {
        var bytes = EntityMappingTests.Store(GoldenEntities.Household).ToArray();

        var read = () => DocumentSerializer.ToJson(BinaryData.FromBytes(bytes.AsMemory(0, bytes.Length - fromTheEnd)));

        read.Should().Throw<InvalidDataException>();
    }
}
