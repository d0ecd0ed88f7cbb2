using CsCheck;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Identity;

/// <summary>What holds for every batch.</summary>
public sealed class RegistrarPropertyTests
{
    private static readonly Gen<MatchKey> Key = Gen.Select(
        Gen.OneOf(Gen.Const(MatchKey.Email), Gen.Const(MatchKey.Phone)), Gen.Int[1, 4], (kind, value) => new MatchKey(kind, $"{value}"));

    private static readonly Gen<ResolveRequest> Request = Gen.Select(Gen.Bool, Gen.Int[1, 9], Key.Array[0, 3], (isCustomer, id, keys) =>
        isCustomer ? RegistrarTests.Customer($"{id}", [.. keys.Distinct()]) : RegistrarTests.Contact($"{id}", [.. keys.Distinct()]));

    [Fact]
    public void OneHousehold_NeverHasTwoCustomersOfOneTenant() => Request.Array[1, 20].Sample(requests =>
        RegistrarTests.Decide(RegistrarTests.Nothing, requests)
            .Where(resolution => resolution.Record.Type == RecordType.Customer)
            .GroupBy(resolution => resolution.Entity)
            .Should().OnlyContain(household => household.Select(resolution => resolution.Record).Distinct().Count() == 1));

    [Fact]
    public void EveryRequest_IsAnsweredInOrderAndEveryRecordHasOneHousehold() => Request.Array[1, 20].Sample(requests =>
    {
        var decided = RegistrarTests.Decide(RegistrarTests.Nothing, requests);

        decided.Select(resolution => resolution.Record).Should().Equal(requests.Select(request => request.Record));
        decided.GroupBy(resolution => resolution.Record).Should().OnlyContain(same => same.Select(one => one.Entity).Distinct().Count() == 1);
        decided.Where(resolution => resolution.IsNew).Select(resolution => resolution.Entity).Should().OnlyHaveUniqueItems();
    });
}
