using System.Text;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Erasing;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;
using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Erasing;

/// <summary>What every store of erasures does.</summary>
public abstract class ErasureConformance(StorageFixture fixture)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);
    private static readonly EntityId Household = new("h-one");

    private readonly AccountId _account = new($"a{Guid.NewGuid():N}");
    private readonly IErasures _erasures = fixture.Get<IErasures>();
    private readonly IStoredPayloads _payloads = fixture.Get<IStoredPayloads>();
    private readonly IWorkSets _work = fixture.Get<IWorkSets>();
    private readonly IIdentityIndex _index = fixture.Get<IIdentityIndex>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_salt_is_made_once_and_is_each_accounts_own()
    {
        (await _erasures.FindSaltAsync(_account, Cancel)).Should().BeNull();

        var salts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _erasures.GetSaltAsync(_account, Cancel)));

        salts.Distinct().Should().ContainSingle().Which.Should().HaveLength(32).And.Be(await _erasures.FindSaltAsync(_account, Cancel));
        (await _erasures.GetSaltAsync(new AccountId($"{_account.Value}x"), Cancel)).Should().NotBe(salts[0]);
    }

    [Fact]
    public async Task A_mark_that_was_opted_out_stays_so_and_an_entry_keeps_its_times()
    {
        await _erasures.StoreAsync(_account, [Mark("m1", true), Mark("m2", false), Mark("m2", false)], Entry("r1", Noon), Cancel);
        await _erasures.StoreAsync(_account, [Mark("m1", false)], Entry("r1", Noon.AddHours(1)), Cancel);
        await _erasures.StoreAsync(_account, [], Entry("r2", Noon.AddHours(2)), Cancel);

        (await _erasures.FindAsync(_account, ["m1", "m2", "m3"], Cancel)).Should().BeEquivalentTo([Mark("m1", true), Mark("m2", false)]);
        (await _erasures.FindAsync(new AccountId($"{_account.Value}x"), ["m1"], Cancel)).Should().BeEmpty();
        (await _erasures.ReadAuditAsync(_account, 10, Cancel)).Should().Equal(Entry("r2", Noon.AddHours(2)), Entry("r1", Noon));
        (await _erasures.ReadAuditAsync(_account, 1, Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task Payloads_come_in_pages_from_every_set_and_the_dead_letters()
    {
        var lane = $"{_account.Value}/portal/inbox";
        await _work.AddAsync(WorkSet.Inbox, [Item(lane, "a", "one"), Item(lane, "b", "two"), Item(lane, "c", "")], Cancel);
        await _work.AddAsync(WorkSet.WaitingRoom, [Item($"{_account.Value}/portal/waiting", "d", "three")], Cancel);
        await _work.AddAsync(WorkSet.Inbox, [Item($"{_account.Value}x/portal/inbox", "z", "another account's")], Cancel);
        await _work.AddDeadLettersAsync(
            [new(WorkSet.Inbox, lane, "e", 0, "malformed", "Not an event.", Noon, Encoding.UTF8.GetBytes("four"))], Cancel);

        var first = await _payloads.ReadAsync(_account, PayloadPlace.Beginning, 2, Cancel);
        var second = await _payloads.ReadAsync(_account, first[^1].Place, 10, Cancel);

        first.Concat(second).Select(stored => Encoding.UTF8.GetString(stored.Payload.Span)).Should().Equal("one", "two", "three", "four");
        await _payloads.RemoveAsync([first[0].Place, second[^1].Place, first[0].Place], Cancel);
        (await _payloads.ReadAsync(_account, PayloadPlace.Beginning, 10, Cancel)).Select(stored => stored.Place.Key).Should().Equal("b", "d");
        (await _work.ReadDeadLettersAsync(_account, 10, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_forgotten_household_keeps_its_records_and_only_the_keys_that_are_named()
    {
        var record = new RecordRef(new ConnectionId("tenant"), RecordType.Customer, "1");
        var (phone, email, own) = (new MatchKey(MatchKey.Phone, "+18135550101"), new MatchKey(MatchKey.Email, "a@example.com"), new MatchKey(MatchKey.Entity, Household.Value));
        var profile = IdentityProfile.Of([new IdentityTrait(IdentityTrait.Phone, phone.Value), new IdentityTrait(IdentityTrait.Email, email.Value)]);
        var rest = IdentityProfile.Of([new IdentityTrait(IdentityTrait.Phone, phone.Value)]);
        await _index.StoreAsync(
            _account,
            new IdentityChange
            {
                Links = [new RecordLink(record, Household)],
                Keys = [new KeyHolder(phone, Household), new KeyHolder(email, Household), new KeyHolder(own, Household)],
                Profiles = new Dictionary<EntityId, IdentityProfile> { [Household] = profile },
                At = Noon,
            },
            Cancel);

        await _index.ForgetAsync(_account, Household, rest, [phone], Cancel);
        await _index.ForgetAsync(_account, Household, rest, [phone], Cancel);

        (await _index.FindHoldersAsync(_account, [phone, email, own], 5, Cancel)).Select(holder => holder.Key).Should().BeEquivalentTo([phone, own]);
        (await _index.FindProfilesAsync(_account, [Household], Cancel))[Household].Should().Be(rest);
        await _index.ForgetAsync(_account, Household, IdentityProfile.Empty, [], Cancel);
        (await _index.FindHoldersAsync(_account, [phone, email, own], 5, Cancel)).Select(holder => holder.Key).Should().Equal(own);
        (await _index.FindProfilesAsync(_account, [Household], Cancel)).Should().BeEmpty();
        (await _index.FindEntitiesAsync(_account, [record], Cancel))[record].Should().Be(Household);
    }

    private static ErasedMark Mark(string mark, bool optedOut) => new(mark, optedOut, Noon);

    private static AuditEntry Entry(string subject, DateTimeOffset doneAt) => new(AuditEntry.Erased, subject, "an event", Noon, doneAt);

    private static WorkItem Item(string lane, string key, string payload) => new(lane, key, 1, 0, Noon, Encoding.UTF8.GetBytes(payload));
}
