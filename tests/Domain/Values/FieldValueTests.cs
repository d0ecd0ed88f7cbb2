using CsCheck;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Values;

public sealed class FieldValueTests
{
    [Fact]
    public void NullAndEmptyText_AreTheEmptyValue()
    {
        FieldValue.Of(null).Should().Be(FieldValue.Empty);
        FieldValue.Of("").Should().Be(FieldValue.Empty);
        default(FieldValue).IsEmpty.Should().BeTrue();
        default(FieldValue).Text.Should().BeEmpty();
    }

    [Fact]
    public void Booleans_HaveOneCanonicalForm()
    {
        FieldValue.Of(true).Should().Be(FieldValue.Of("true"));
        FieldValue.Of(false).Should().Be(FieldValue.Of("false"));
        FieldValue.Of(false).IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void ValuesAgree_ExactlyWhenTheirTextsAreEqual() => Gen.Select(Gen.String, Gen.String).Sample((one, two) =>
    {
        (FieldValue.Of(one) == FieldValue.Of(two)).Should().Be(string.Equals(one, two, StringComparison.Ordinal));
        FieldValue.Of(one).Text.Should().Be(one);
        FieldValue.Of(one).IsEmpty.Should().Be(one.Length == 0);
    });
}
