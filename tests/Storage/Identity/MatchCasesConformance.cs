using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

/// <summary>What every store of match cases does.</summary>
public abstract class MatchCasesConformance(StorageFixture fixture)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);

    private readonly AccountId _account = new($"a{Guid.NewGuid():N}");
    private readonly IIdentityIndex _index = fixture.Get<IIdentityIndex>();
    private readonly IMatchCases _cases = fixture.Get<IMatchCases>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_comes_back_as_it_was_decided()
    {
        var decided = Case(1, MatchOutcome.Review);
        await StoreAsync(Start, decided);

        var found = await _cases.FindAsync(_account, decided.Record, decided.Match.Household, Cancel);

        found.Should().BeEquivalentTo(new StoredCase(decided, Start, null));
        (await _cases.FindAsync(_account, decided.Record, new EntityId("h-nobody"), Cancel)).Should().BeNull();
    }

    [Fact]
    public async Task Cases_come_in_pages_in_the_order_of_their_decision()
    {
        await StoreAsync(Start.AddSeconds(1), Case(3, MatchOutcome.Review), Case(1, MatchOutcome.Review), Case(9, MatchOutcome.Linked));
        await StoreAsync(Start, Case(2, MatchOutcome.Review), Case(4, MatchOutcome.Duplicate));

        var first = await PageAsync(null);
        var second = await PageAsync(first[^1].Cursor);

        first.Concat(second).Select(found => found.Case.Record.Id).Should().Equal("2", "1", "3");
        (await PageAsync(second[^1].Cursor)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_person_said_is_kept_and_the_case_is_open_no_longer()
    {
        var decided = Case(1, MatchOutcome.Review);
        await StoreAsync(Start, decided);
        var judgement = new Judgement(Verdict.Different, "kim", Start.AddHours(1), "Two brothers.");

        (await _cases.JudgeAsync(_account, decided.Record, decided.Match.Household, judgement, Cancel)).Should().BeTrue();
        await StoreAsync(Start.AddHours(2), decided with { Outcome = MatchOutcome.Linked });

        (await PageAsync(null)).Should().BeEmpty();
        (await _cases.FindAsync(_account, decided.Record, decided.Match.Household, Cancel))
            .Should().BeEquivalentTo(new StoredCase(decided, Start, judgement));
        (await _cases.JudgeAsync(_account, decided.Record, new EntityId("h-nobody"), judgement, Cancel)).Should().BeFalse();
    }

    [Fact]
    public async Task A_union_that_is_to_be_made_stays_one_until_it_is_concluded()
    {
        var (due, judged) = (Case(1, MatchOutcome.Union), Case(2, MatchOutcome.Union));
        await StoreAsync(Start, due, judged);
        var judgement = new Judgement(Verdict.Different, "kim", Start.AddHours(1), "");
        await _cases.JudgeAsync(_account, judged.Record, judged.Match.Household, judgement, Cancel);

        await StoreAsync(Start.AddSeconds(1), due with { Outcome = MatchOutcome.Review });
        (await OutcomeAsync(due)).Should().Be(MatchOutcome.Union);
        foreach (var outcome in new[] { MatchOutcome.Linked, MatchOutcome.Apart })
        {
            await _cases.ConcludeAsync(_account, due.Record, due.Match.Household, outcome, Cancel);
            await _cases.ConcludeAsync(_account, judged.Record, judged.Match.Household, outcome, Cancel);
        }

        (await OutcomeAsync(due)).Should().Be(MatchOutcome.Linked, "what came of it first stands");
        (await OutcomeAsync(judged)).Should().Be(MatchOutcome.Union);
        (await _cases.ReadAsync(_account, [MatchOutcome.Union], isOpen: true, null, 2, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_second_household_of_a_customer_that_is_there_twice_is_known_until_somebody_has_judged_it()
    {
        var (twice, judged, asked) = (Case(1, MatchOutcome.Duplicate), Case(2, MatchOutcome.Duplicate), Case(3, MatchOutcome.Review));
        await StoreAsync(Start, twice, judged, asked);
        await _cases.JudgeAsync(_account, judged.Record, judged.Match.Household, new(Verdict.Different, "kim", Start, ""), Cancel);

        var found = await _cases.FindSecondsAsync(_account, [twice.Entity, twice.Match.Household, judged.Entity, asked.Entity], Cancel);

        found.Should().BeEquivalentTo([twice.Entity]);
        (await _cases.FindSecondsAsync(_account, [], Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Records_that_a_person_confirmed_are_found_by_their_household()
    {
        var (confirmed, denied, open) = (Case(1, MatchOutcome.Linked), Case(2, MatchOutcome.Linked), Case(3, MatchOutcome.Linked));
        await StoreAsync(Start, confirmed, denied, open);
        await _cases.JudgeAsync(_account, confirmed.Record, confirmed.Match.Household, new(Verdict.Same, "kim", Start, ""), Cancel);
        await _cases.JudgeAsync(_account, denied.Record, denied.Match.Household, new(Verdict.Different, "kim", Start, ""), Cancel);

        (await _cases.FindConfirmedAsync(_account, [confirmed.Entity, denied.Entity, open.Entity], Cancel)).Should().BeEquivalentTo([confirmed.Record]);
        (await _cases.FindConfirmedAsync(_account, [new EntityId("h-nobody")], Cancel)).Should().BeEmpty();
        (await _cases.FindConfirmedAsync(_account, [], Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Open_cases_between_two_households_are_found_from_either_side()
    {
        var (one, other) = (Case(1, MatchOutcome.Review), Case(2, MatchOutcome.Duplicate));
        other = other with { Entity = one.Match.Household, Match = other.Match with { Household = one.Entity } };
        var judged = Case(3, MatchOutcome.Review) with { Entity = one.Entity, Match = one.Match };
        await StoreAsync(Start, one, other, judged, Case(4, MatchOutcome.Review));
        await _cases.JudgeAsync(_account, judged.Record, judged.Match.Household, new(Verdict.Different, "kim", Start, ""), Cancel);

        foreach (var (from, to) in new[] { (one.Entity, one.Match.Household), (one.Match.Household, one.Entity) })
        {
            (await _cases.FindBetweenAsync(_account, from, to, Cancel)).Select(found => found.Case.Record.Id).Should().BeEquivalentTo(["1", "2"]);
        }

        (await _cases.FindBetweenAsync(new AccountId("somebody-else"), one.Entity, one.Match.Household, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Households_that_were_told_apart_are_found_from_either_side()
    {
        var (apart, same) = (Case(1, MatchOutcome.Review), Case(2, MatchOutcome.Review));
        await StoreAsync(Start, apart, same);
        await _cases.JudgeAsync(_account, apart.Record, apart.Match.Household, new(Verdict.Different, "kim", Start, ""), Cancel);
        await _cases.JudgeAsync(_account, same.Record, same.Match.Household, new(Verdict.Same, "kim", Start, ""), Cancel);

        foreach (var side in new[] { apart.Entity, apart.Match.Household })
        {
            (await _cases.FindApartAsync(_account, [side, same.Entity], Cancel)).Should().BeEquivalentTo(
                [(apart.Entity, apart.Match.Household), (apart.Match.Household, apart.Entity)]);
        }

        (await _cases.FindApartAsync(_account, [], Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Ignored_keys_are_those_of_the_account()
    {
        var phone = new MatchKey(MatchKey.Phone, "+16145550100");
        await _cases.IgnoreAsync(_account, phone, new("kim", Start, "An office line."), Cancel);
        await _cases.IgnoreAsync(_account, phone, new("lee", Start, ""), Cancel);

        (await _cases.FindIgnoredAsync(_account, Cancel)).Should().BeEquivalentTo([phone]);
        (await _cases.ReadIgnoredAsync(_account, Cancel)).Should().Equal(new IgnoredKey(phone, new("kim", Start, "An office line."), null));
        (await _cases.FindIgnoredAsync(new AccountId("somebody-else"), Cancel)).Should().BeEmpty();
        (await _cases.ReadIgnoredAsync(new AccountId("somebody-else"), Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_key_that_counts_again_is_kept_with_who_said_so_and_can_be_ignored_anew()
    {
        var email = new MatchKey(MatchKey.Email, "ann@example.com");
        (KeyWord first, KeyWord lift, KeyWord anew) = (new("kim", Start, ""), new("lee", Start.AddHours(1), "She came back."), new("kim", Start.AddHours(2), ""));
        (await _cases.LiftAsync(_account, email, lift, Cancel)).Should().BeFalse();
        await _cases.IgnoreAsync(_account, email, first, Cancel);

        (await _cases.LiftAsync(_account, email, lift, Cancel)).Should().BeTrue();
        (await _cases.LiftAsync(_account, email, anew, Cancel)).Should().BeFalse();

        (await _cases.FindIgnoredAsync(_account, Cancel)).Should().BeEmpty();
        (await _cases.ReadIgnoredAsync(_account, Cancel)).Should().Equal(new IgnoredKey(email, first, lift));
        await _cases.IgnoreAsync(_account, email, anew, Cancel);
        (await _cases.ReadIgnoredAsync(_account, Cancel)).Should().Equal(new IgnoredKey(email, anew, null));
    }

    private static MatchCase Case(int number, MatchOutcome outcome) => new(
        new RecordRef(new ConnectionId("portal"), RecordType.Contact, $"{number}"),
        new EntityId($"h-record{number}"),
        new Match(new EntityId($"h-candidate{number}"), 80, [new(EvidenceName.Phone, 100, 0), new(EvidenceName.NameDifferent, -20, 0)]),
        outcome);

    private Task StoreAsync(DateTimeOffset at, params MatchCase[] cases) =>
        _index.StoreAsync(_account, new IdentityChange { Cases = cases, At = at }, Cancel);

    private async Task<MatchOutcome> OutcomeAsync(MatchCase decided) =>
        (await _cases.FindAsync(_account, decided.Record, decided.Match.Household, Cancel))!.Case.Outcome;

    private Task<IReadOnlyList<StoredCase>> PageAsync(CaseCursor? after) =>
        _cases.ReadAsync(_account, [MatchOutcome.Review], isOpen: true, after, 2, Cancel);
}
