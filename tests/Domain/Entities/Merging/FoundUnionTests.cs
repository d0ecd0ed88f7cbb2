using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities.Merging;

/// <summary>What becomes of two households that a record has shown to be one.</summary>
public sealed class FoundUnionTests
{
    private static readonly RecordRef Shows = new(Story.Tenant.Connection, RecordType.Customer, "1");
    private static readonly RecordRef John = new(Story.Portal.Connection, RecordType.Contact, "50");
    private static readonly RecordRef Mary = new(Story.Portal.Connection, RecordType.Contact, "51");
    private static readonly Standing Kept = Household("h-john", John, Shows);
    private static readonly Standing Other = Household("h-mary", Mary);

    [Fact]
    public void Households_ThatNothingKeepsApart_BecomeOne() => Decide(Kept, Other, isApart: false).Should().Be(MatchOutcome.Linked);

    [Fact]
    public void Households_ThatAreOneAlready_AreLinked() => Decide(Kept, Kept, isApart: false).Should().Be(MatchOutcome.Linked);

    [Fact]
    public void Households_WithCustomersInOneTenant_AreReportedAsDuplicates() =>
        Decide(Kept, Household("h-mary", Mary, Shows with { Id = "2" }), isApart: false).Should().Be(MatchOutcome.Duplicate);

    [Fact]
    public void Households_OfWhichOneGetsACustomerThatIsOnItsWay_AreReportedAsDuplicates() =>
        FoundUnion.Decide(Kept, Other, new HashSet<(EntityId, ConnectionId)> { (Other.Id, Shows.Connection) }, isApart: false)
            .Should().Be(MatchOutcome.Duplicate);

    [Fact]
    public void Households_WithCustomersInTwoTenants_BecomeOne() =>
        Decide(Kept, Household("h-mary", Shows with { Connection = new("tenant-2") }), isApart: false).Should().Be(MatchOutcome.Linked);

    [Fact]
    public void Households_ThatSomebodyToldApart_StayApart() => Decide(Kept, Other, isApart: true).Should().Be(MatchOutcome.Apart);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Households_OfWhichOneIsHeld_ArePutBeforeAPerson(bool kept, bool other) =>
        Decide(Kept with { IsHeld = kept }, Other with { IsHeld = other }, isApart: false).Should().Be(MatchOutcome.Review);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Households_OfWhichOneWasErased_StayApart(bool kept, bool other)
    {
        var (one, two) = (Erased(Kept, kept), Erased(Other, other));

        FoundUnion.CanBeDecided(one, two, Shows).Should().BeTrue("nothing more will come");
        Decide(one, two, isApart: false).Should().Be(MatchOutcome.Apart);
    }

    [Fact]
    public void Everything_MustHaveReachedThem()
    {
        FoundUnion.CanBeDecided(Kept, Other, Shows).Should().BeTrue();
        FoundUnion.CanBeDecided(Household("h-john", John), Other, Shows).Should().BeFalse();
        FoundUnion.CanBeDecided(Kept, Household("h-mary"), Shows).Should().BeFalse();
        FoundUnion.CanBeDecided(Kept, Other with { IsMakingCustomer = true }, Shows).Should().BeFalse();
    }

    private static MatchOutcome Decide(Standing kept, Standing other, bool isApart) =>
        FoundUnion.Decide(kept, other, new HashSet<(EntityId, ConnectionId)>(), isApart);

    private static Standing Household(string id, params RecordRef[] records) => new(new EntityId(id), [.. records], null, [], []);

    private static Standing Erased(Standing household, bool isErased) => isErased ? household with { IsErased = true, Records = [] } : household;
}
