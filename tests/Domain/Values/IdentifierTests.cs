using CsCheck;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Values;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData(EntityKind.Household, "h-01abc")]
    [InlineData(EntityKind.Job, "j-01abc")]
    public void EntityIds_CarryTheirKind(EntityKind kind, string text)
    {
        EntityId.Create(kind, "01abc").Value.Should().Be(text);
        new EntityId(text).Kind.Should().Be(kind);
        EntityId.IsWellFormed(text).Should().BeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("h-")]
    [InlineData("x-01abc")]
    [InlineData("h-01ABC")]
    [InlineData("h-01/abc")]
    public void TextThatIsNoId_IsNotWellFormed(string? text) => EntityId.IsWellFormed(text).Should().BeFalse();

    [Fact]
    public void UnknownPrefix_HasNoKind() =>
        FluentActions.Invoking(() => new EntityId("x-1").Kind).Should().Throw<FormatException>();

    [Fact]
    public void RecordReferences_RoundTrip() => Gen.Select(Gen.String.AlphaNumeric, Gen.String.AlphaNumeric, Gen.String).Sample((connection, type, id) =>
    {
        var record = new RecordRef(new ConnectionId(connection), type, id);
        RecordRef.Parse(record.ToString()).Should().Be(record);
    });

    [Fact]
    public void TextWithFewerThanThreeParts_IsNoReference() =>
        FluentActions.Invoking(() => RecordRef.Parse("hubspot/contact")).Should().Throw<FormatException>();
}
