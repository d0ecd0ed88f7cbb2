using CsCheck;
using Hearth.Domain.Entities;
using Hearth.Grains.Documents;

namespace Hearth.Tests.Grains.Documents;

public sealed class EntityMappingTests
{
    private static readonly DocumentSerializer Serializer = new();

    [Fact]
    public void AnyEntity_StoredAndReadIsTheSameExceptForWhatIsInFlight() => EntityGen.Any.Sample(
        entity => Read(Store(entity)).Should().BeEquivalentTo(
            entity with { Links = [.. entity.Links.Select(link => link with { Flying = [] })] },
            options => options.WithStrictOrdering().ComparingByMembers<Entity>()),
        iter: 300);

    [Fact]
    public void AnyEntity_IsWrittenTheSameAfterReading() => EntityGen.Any.Sample(
        entity => Store(Read(Store(entity))).ToArray().Should().Equal(Store(entity).ToArray()),
        iter: 1_000);

    [Fact]
    public void DocumentOfANewerRelease_IsRefused()
    {
        var document = new EntityDocument { Id = "h-1", SchemaVersion = EntityDocument.CurrentSchema + 1 };

        document.Invoking(newer => newer.ToEntity()).Should().Throw<NotSupportedException>().WithMessage("*h-1*");
    }

    internal static BinaryData Store(Entity entity)
    {
        var document = new EntityDocument();
        document.Fill(entity);
        return Serializer.Serialize(document);
    }

    internal static Entity Read(BinaryData stored) => Serializer.Deserialize<EntityDocument>(stored).ToEntity();
}
