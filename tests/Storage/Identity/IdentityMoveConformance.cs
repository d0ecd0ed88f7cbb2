using Hearth.Domain.Entities;
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

    private static readonly IdentityTrait Home = new(IdentityTrait.Phone, Phone.Value);
    private static readonly IdentityTrait Mail = new(IdentityTrait.Email, Email.Value);
    private static readonly MatchCase Asked = new(Link("7", Cy).Record, Cy, new Match(Bob, 80, []), MatchOutcome.Review);

    private readonly AccountId _account = new($"a{Guid.NewGuid():N}");
    private readonly IIdentityIndex _index = fixture.Get<IIdentityIndex>();
    private readonly IMatchCases _cases = fixture.Get<IMatchCases>();
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
        (await _index.FindProfilesAsync(_account, [Ann, Bob], Cancel)).Should().BeEquivalentTo(
            new Dictionary<EntityId, IdentityProfile> { [Ann] = IdentityProfile.Of([Home, Mail]) });
        var asked = await _cases.FindAsync(_account, Asked.Record, Ann, Cancel);
        asked!.Case.Should().BeEquivalentTo(Asked with { Match = Asked.Match with { Household = Ann } });
        (await _index.FindForwardsAsync(new AccountId("somebody-else"), [Bob], Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_one_of_two_gave_up_and_the_other_has_is_theirs_when_they_are_one()
    {
        var until = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        var (lost, left) = (Home with { Until = until }, Mail with { Until = until, IsAgents = true });
        await _index.StoreAsync(
            _account,
            new IdentityChange
            {
                Profiles = new Dictionary<EntityId, IdentityProfile> { [Ann] = IdentityProfile.Of([lost, left]), [Bob] = IdentityProfile.Of([Home]) },
            },
            Cancel);

        (await _index.FindProfilesAsync(_account, [Ann], Cancel))[Ann].Traits.Should().BeEquivalentTo([lost, left]);
        await _index.MoveAsync(_account, Bob, Ann, Cancel);

        (await _index.FindProfilesAsync(_account, [Ann], Cancel))[Ann].Traits.Should().Equal(Home, left);
    }

    [Fact]
    public async Task Whatever_is_claimed_for_a_moved_entity_is_claimed_for_where_it_went_in_the_end()
    {
        await SeedAsync();
        await _index.MoveAsync(_account, Bob, Ann, Cancel);
        await _index.MoveAsync(_account, Ann, Cy, Cancel);

        await StoreAsync([Link("9", Bob)], new KeyHolder(new MatchKey(MatchKey.Phone, "+15550199"), Bob));

        (await EntitiesAsync("1", "2", "9")).Should().Equal(Cy, Cy, Cy);
        (await HoldersAsync(new MatchKey(MatchKey.Phone, "+15550199"))).Should().Equal(Cy);
        (await _index.FindForwardsAsync(_account, [Ann, Bob], Cancel)).Values.Should().Equal(Cy, Cy);
    }

    [Fact]
    public async Task A_division_takes_its_records_and_keys_and_stands_by_itself_however_often_it_is_done()
    {
        await SeedAsync();
        await _index.MoveAsync(_account, Bob, Ann, Cancel);
        var division = new IdentityDivision(Ann, Bob, [Link("2", Bob).Record, Link("other", Bob).Record], [Phone, Email], [Email], Profiles((Ann, Home), (Bob, Mail)));
        await StoreAsync([Link("other", Cy)]);

        await _index.DivideAsync(_account, division, Cancel);
        await _index.DivideAsync(_account, division, Cancel);

        (await EntitiesAsync("1", "2", "3", "other")).Should().Equal(Ann, Bob, Ann, Cy);
        (await HoldersAsync(Phone)).Should().Equal(Ann, Bob);
        (await HoldersAsync(Email)).Should().Equal(Bob);
        (await _index.FindForwardsAsync(_account, [Bob], Cancel)).Should().BeEmpty();
        (await _index.FindProfilesAsync(_account, [Ann, Bob], Cancel)).Should().BeEquivalentTo(Profiles((Ann, Home), (Bob, Mail)));
        await StoreAsync([Link("9", Bob)]);
        (await EntitiesAsync("9")).Should().Equal(Bob);
    }

    [Fact]
    public async Task A_division_of_nothing_lets_the_other_one_stand_by_itself_with_what_it_is_given_from_then_on()
    {
        await SeedAsync();
        await _index.MoveAsync(_account, Bob, Ann, Cancel);

        await _index.DivideAsync(_account, IdentityDivision.OfNothing(Ann, Bob), Cancel);
        await StoreAsync([Link("9", Bob)]);

        (await _index.FindForwardsAsync(_account, [Bob], Cancel)).Should().BeEmpty();
        (await EntitiesAsync("1", "2", "3", "9")).Should().Equal(Ann, Ann, Ann, Bob);
    }

    [Fact]
    public async Task A_move_answers_what_was_open_between_the_two_and_nothing_else()
    {
        await SeedAsync();
        var (asked, twice) = (Between("1", Ann, Bob, MatchOutcome.Review), Between("2", Bob, Ann, MatchOutcome.Duplicate));
        var (due, apart) = (Between("3", Ann, Bob, MatchOutcome.Union), Between("4", Bob, Ann, MatchOutcome.Apart));
        var (judged, also) = (Between("5", Bob, Ann, MatchOutcome.Review), Between("3", Ann, Ann, MatchOutcome.Linked));
        var others = Between("6", Bob, Cy, MatchOutcome.Review);
        await _index.StoreAsync(_account, new IdentityChange { Cases = [asked, twice, due, apart, judged, also, others] }, Cancel);
        await _cases.JudgeAsync(_account, judged.Record, judged.Match.Household, new(Verdict.Different, "kim", fixture.Time.GetUtcNow(), ""), Cancel);

        await _index.MoveAsync(_account, Bob, Ann, Cancel);
        await _index.MoveAsync(_account, Bob, Ann, Cancel);

        foreach (var (one, outcome) in new[]
        {
            (asked, MatchOutcome.Linked), (twice, MatchOutcome.Linked), (due, MatchOutcome.Linked), (also, MatchOutcome.Linked),
            (apart, MatchOutcome.Apart), (judged, MatchOutcome.Review), (others, MatchOutcome.Review), (Asked with { Match = new Match(Ann, 80, []) }, MatchOutcome.Review),
        })
        {
            var found = await _cases.FindAsync(_account, one.Record, one.Match.Household, Cancel);
            (found?.Case.Record.Id, found?.Case.Outcome).Should().Be((one.Record.Id, outcome));
        }
    }

    [Fact]
    public async Task Intents_are_read_as_they_were_begun_until_they_end()
    {
        var merge = new UnionIntent(UnionKind.Merge, Bob, Ann, [], "review 7", fixture.Time.GetUtcNow())
        {
            Move = new MethodMove(IdentityTrait.Phone, "+16145550100", new PartName(Ann, "p1")),
        };
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

    private static MatchCase Between(string id, EntityId entity, EntityId candidate, MatchOutcome outcome) =>
        new(Link(id, entity).Record, entity, new Match(candidate, 80, []), outcome);

    private static Dictionary<EntityId, IdentityProfile> Profiles(params (EntityId Entity, IdentityTrait Trait)[] known) =>
        known.ToDictionary(one => one.Entity, one => IdentityProfile.Of([one.Trait]));

    private Task SeedAsync() => _index.StoreAsync(
        _account,
        new IdentityChange
        {
            Links = [Link("1", Ann), Link("2", Bob), Link("3", Bob)],
            Keys = [new(Phone, Ann), new(Phone, Bob), new(Email, Bob), new(new MatchKey(MatchKey.Entity, Bob.Value), Bob)],
            Profiles = Profiles((Ann, Home), (Bob, Mail)),
            Cases = [Asked],
        },
        Cancel);

    private Task StoreAsync(RecordLink[] links, params KeyHolder[] keys) =>
        _index.StoreAsync(_account, new IdentityChange { Links = links, Keys = keys, Profiles = Profiles((Bob, Mail)) }, Cancel);

    private async Task<IEnumerable<EntityId>> EntitiesAsync(params string[] ids)
    {
        var found = await _index.FindEntitiesAsync(_account, [.. ids.Select(id => Link(id, Ann).Record)], Cancel);
        return ids.Select(id => found[Link(id, Ann).Record]);
    }

    private async Task<IEnumerable<EntityId>> HoldersAsync(MatchKey key) =>
        (await _index.FindHoldersAsync(_account, [key], 10, Cancel)).Select(holder => holder.Entity);
}
