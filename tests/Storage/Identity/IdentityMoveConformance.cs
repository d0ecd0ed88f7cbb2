using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

/// <summary>What every implementation does when entities move into one another and apart.</summary>
public abstract class IdentityMoveConformance(StorageFixture fixture)
{
    private static readonly EntityId Ann = new("h-ann");
    private static readonly EntityId Bob = new("h-bob");
    private static readonly EntityId Cy = new("h-cy");
    private static readonly MatchKey Phone = new(MatchKey.Phone, "+15550100");
    private static readonly MatchKey Email = new(MatchKey.Email, "bob@example.com");

    private readonly AccountId _account = new($"a{Guid.NewGuid():N}");
    private readonly IIdentityIndex _index = fixture.Get<IIdentityIndex>();
    private readonly IUnionIntents _intents = fixture.Get<IUnionIntents>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_moved_entity_gives_all_its_links_and_keys_however_often_it_is_moved()
    {
        await SeedAsync();

        await _index.MoveAsync(_account, Bob, Ann, Cancel);
        await _index.MoveAsync(_account, Bob, Ann, Cancel);

        (await EntitiesAsync("1", "2", "3")).Should().Equal(Ann, Ann, Ann);
        (await HoldersAsync(Phone)).Should().Equal(Ann);
        (await HoldersAsync(Email)).Should().Equal(Ann);
        (await HoldersAsync(new MatchKey(MatchKey.Entity, Bob.Value))).Should().Equal(Ann);
        (await _index.FindForwardsAsync(_account, [Ann, Bob], Cancel)).Should().BeEquivalentTo(new Dictionary<EntityId, EntityId> { [Bob] = Ann });
        (await _index.FindForwardsAsync(new AccountId("somebody-else"), [Bob], Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Whatever_is_claimed_for_a_moved_entity_is_claimed_for_where_it_went_in_the_end()
    {
        await SeedAsync();
        await _index.MoveAsync(_account, Bob, Ann, Cancel);
        await _index.MoveAsync(_account, Ann, Cy, Cancel);

        await _index.ClaimAsync(_account, [Link("9", Bob)], [new KeyHolder(new MatchKey(MatchKey.Phone, "+15550199"), Bob)], replace: false, Cancel);

        (await EntitiesAsync("1", "2", "9")).Should().Equal(Cy, Cy, Cy);
        (await HoldersAsync(new MatchKey(MatchKey.Phone, "+15550199"))).Should().Equal(Cy);
        (await _index.FindForwardsAsync(_account, [Ann, Bob], Cancel)).Values.Should().Equal(Cy, Cy);
    }

    [Fact]
    public async Task A_division_takes_its_records_and_keys_and_stands_by_itself_however_often_it_is_done()
    {
        await SeedAsync();
        await _index.MoveAsync(_account, Bob, Ann, Cancel);
        var division = new IdentityDivision(Ann, Bob, [Link("2", Bob).Record, Link("other", Bob).Record], [Phone, Email], [Email]);
        await _index.ClaimAsync(_account, [Link("other", Cy)], [], replace: false, Cancel);

        await _index.DivideAsync(_account, division, Cancel);
        await _index.DivideAsync(_account, division, Cancel);

        (await EntitiesAsync("1", "2", "3", "other")).Should().Equal(Ann, Bob, Ann, Cy);
        (await HoldersAsync(Phone)).Should().Equal(Ann, Bob);
        (await HoldersAsync(Email)).Should().Equal(Bob);
        (await _index.FindForwardsAsync(_account, [Bob], Cancel)).Should().BeEmpty();
        await _index.ClaimAsync(_account, [Link("9", Bob)], [], replace: false, Cancel);
        (await EntitiesAsync("9")).Should().Equal(Bob);
    }

    [Fact]
    public async Task Intents_are_read_as_they_were_begun_until_they_end()
    {
        var merge = new UnionIntent(UnionKind.Merge, Bob, Ann, [], "review 7", fixture.Time.GetUtcNow());
        var split = new UnionIntent(UnionKind.Split, Ann, Cy, [Link("1", Ann).Record, Link("a/b", Ann).Record], "operator", fixture.Time.GetUtcNow().AddSeconds(1));

        await _intents.BeginAsync(_account, split, Cancel);
        await _intents.BeginAsync(_account, merge, Cancel);
        await _intents.BeginAsync(_account, merge with { Cause = "another" }, Cancel);

        (await _intents.ReadAsync(_account, Cancel)).Should().BeEquivalentTo([merge, split], options => options.WithStrictOrdering());
        await _intents.EndAsync(_account, merge, Cancel);
        await _intents.EndAsync(_account, merge, Cancel);
        (await _intents.ReadAsync(_account, Cancel)).Should().ContainSingle().Which.Kind.Should().Be(UnionKind.Split);
        (await _intents.ReadAsync(new AccountId("somebody-else"), Cancel)).Should().BeEmpty();
    }

    private static RecordLink Link(string id, EntityId entity) => new(new RecordRef(new ConnectionId("portal"), RecordType.Contact, id), entity);

    private Task SeedAsync() => _index.ClaimAsync(
        _account,
        [Link("1", Ann), Link("2", Bob), Link("3", Bob)],
        [new KeyHolder(Phone, Ann), new KeyHolder(Phone, Bob), new KeyHolder(Email, Bob), new KeyHolder(new MatchKey(MatchKey.Entity, Bob.Value), Bob)],
        replace: false,
        Cancel);

    private async Task<IEnumerable<EntityId>> EntitiesAsync(params string[] ids)
    {
        var found = await _index.FindEntitiesAsync(_account, [.. ids.Select(id => Link(id, Ann).Record)], Cancel);
        return ids.Select(id => found[Link(id, Ann).Record]);
    }

    private async Task<IEnumerable<EntityId>> HoldersAsync(MatchKey key) =>
        (await _index.FindHoldersAsync(_account, [key], 10, Cancel)).Select(holder => holder.Entity);
}
