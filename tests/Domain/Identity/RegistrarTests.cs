using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Which household a record belongs to.</summary>
public sealed class RegistrarTests
{
    private const int HouseholdsPerKeyMax = 2;
    private static readonly ConnectionId Tenant = new("tenant");
    private static readonly ConnectionId Portal = new("portal");
    private static readonly MatchKey Phone = new(MatchKey.Phone, "+18135550101");
    private static readonly MatchKey Email = new(MatchKey.Email, "ann@x.com");
    private static readonly EntityId One = new("h-one");
    private static readonly EntityId Two = new("h-two");
    private static readonly EntityId Three = new("h-three");

    [Fact]
    public void LinkedRecord_StaysWhereItIs()
    {
        var contact = Contact("1", Phone);
        var known = Holding(Phone, Two) with { Links = new Dictionary<RecordRef, EntityId> { [contact.Record] = One } };

        Decide(known, contact).Single().Should().BeEquivalentTo(new { Entity = One, IsNew = false, Rule = "linked" });
    }

    [Fact]
    public void RecordThatNamesItsHousehold_BelongsThere()
    {
        var contact = Contact("1", Phone) with { Stored = One };
        var known = Known((new MatchKey(MatchKey.Entity, One.Value), [One]), (Phone, [Two]));

        Decide(known, contact).Single().Should().BeEquivalentTo(new { Entity = One, Rule = "stored-id" });
    }

    [Fact]
    public void RecordThatNamesAHouseholdNobodyKnows_IsMatchedByItsKeys() =>
        Decide(Holding(Phone, Two), Contact("1", Phone) with { Stored = One }).Single().Entity.Should().Be(Two);

    [Fact]
    public void RecordThatNamesAnEntityOfAnotherKind_IsMatchedByItsKeys()
    {
        var job = new EntityId("j-1");
        var known = Known((new MatchKey(MatchKey.Entity, job.Value), [job]), (Phone, [Two]));

        Decide(known, Contact("1", Phone) with { Stored = job }).Single().Entity.Should().Be(Two);
    }

    [Fact]
    public void ExactlyOneHouseholdWithTheKey_IsTheOne() =>
        Decide(Holding(Phone, One), Contact("1", Phone)).Single().Should().BeEquivalentTo(new { Entity = One, Rule = MatchKey.Phone });

    [Fact]
    public void AmbiguousKey_MakesANewHousehold() =>
        Decide(Holding(Phone, One, Two), Contact("1", Phone)).Single().Should().BeEquivalentTo(new { IsNew = true, Rule = "new" });

    [Fact]
    public void AmbiguousKey_LeavesTheDecisionToTheNext() =>
        Decide(Known((Phone, [One, Two]), (Email, [Two])), Contact("1", Phone, Email)).Single().Entity.Should().Be(Two);

    [Fact]
    public void KeyHeldByTooManyHouseholds_SaysNothing()
    {
        // Of three households two have a customer in this tenant already, but a key of three is nobody's.
        var known = Holding(Phone, One, Two, Three) with { Customers = ImmutableHashSet.Create((One, Tenant), (Two, Tenant)) };

        Decide(known, Customer("1", Phone)).Single().IsNew.Should().BeTrue();
    }

    [Fact]
    public void TwoCustomersOfOneTenantWithOnePhone_NeverMerge()
    {
        var decided = Decide(Nothing, Customer("1", Phone), Customer("2", Phone));

        decided.Should().OnlyContain(resolution => resolution.IsNew);
        decided.Select(resolution => resolution.Entity).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void CustomersOfTwoTenantsWithOneEmail_AreOneHousehold()
    {
        var other = Customer("1", Email);
        other = other with { Record = other.Record with { Connection = new ConnectionId("tenant-2") } };

        Decide(Nothing, Customer("1", Email), other).Select(resolution => resolution.Entity).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void BothSystemsCreatingOnePersonInOneBatch_EndInOneHousehold()
    {
        var decided = Decide(Nothing, Customer("1", Phone), Contact("2", Phone));

        decided.Select(resolution => resolution.Entity).Distinct().Should().ContainSingle();
        decided.Select(resolution => resolution.IsNew).Should().Equal(true, false);
    }

    [Fact]
    public void SameRecordTwiceInOneBatch_IsDecidedOnce() =>
        Decide(Nothing, Contact("1"), Contact("1")).Select(resolution => resolution.Rule).Should().Equal("new", "linked");

    [Fact]
    public void EveryDecision_BringsTheKeysToRemember() =>
        Decide(Holding(Phone, One), Contact("1", Phone, Email)).Single().Keys
            .Should().Equal(new MatchKey(MatchKey.Entity, One.Value), Phone, Email);

    [Theory]
    [InlineData(FieldName.PersonEmail, "none@none.com", false)]
    [InlineData(FieldName.PersonEmail, "ann@x.com", true)]
    [InlineData(FieldName.PersonMobile, "+18135550000", false)]
    [InlineData(FieldName.PersonPhone, "+18135550101", true)]
    [InlineData(FieldName.PersonPhone, "", false)]
    [InlineData(FieldName.HouseholdName, "Ann Lee", false)]
    public void Keys_AreMadeOfEmailsAndPhonesThatBelongToSomeone(string field, string value, bool identifies) =>
        MatchKey.From(field, FieldValue.Of(value), new StopList(["none@none.com"], ["+18135550000"], HouseholdsPerKeyMax)).HasValue
            .Should().Be(identifies);

    internal static KnownIdentities Nothing { get; } = Known();

    internal static ResolveRequest Customer(string id, params MatchKey[] keys) =>
        new(new RecordRef(Tenant, RecordType.Customer, id), EntityKind.Household, null, [.. keys]);

    internal static ResolveRequest Contact(string id, params MatchKey[] keys) =>
        new(new RecordRef(Portal, RecordType.Contact, id), EntityKind.Household, null, [.. keys]);

    internal static ImmutableArray<Resolution> Decide(KnownIdentities known, params IReadOnlyList<ResolveRequest> requests)
    {
        var next = 0;
        return Registrar.Decide(requests, known, HouseholdsPerKeyMax, kind => EntityId.Create(kind, $"new{++next}"));
    }

    private static KnownIdentities Holding(MatchKey key, params ImmutableArray<EntityId> holders) => Known((key, holders));

    private static KnownIdentities Known(params (MatchKey Key, ImmutableArray<EntityId> Holders)[] held) => new(
        new Dictionary<RecordRef, EntityId>(), held.ToDictionary(pair => pair.Key, pair => pair.Holders), ImmutableHashSet<(EntityId, ConnectionId)>.Empty);
}
