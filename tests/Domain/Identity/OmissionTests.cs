using Hearth.Domain.Identity;

namespace Hearth.Tests.Domain.Identity;

/// <summary>What may be left out.</summary>
public sealed class OmissionTests
{
    [Fact]
    public void EveryEvidenceHasOneName_AndEachKindOne()
    {
        Omission.Accepted.Should().OnlyHaveUniqueItems().And.StartWith(["address", "email", "name", "phone"]);
        Omission.Accepted.Should().Contain(EvidenceName.All);
    }
}
