using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

/// <summary>What every store of presence does.</summary>
public abstract class RecordPresenceConformance(StorageFixture fixture)
{
    private static readonly ConnectionId Portal = new("portal");
    private static readonly EntityId Ann = new("h-ann");

    private readonly AccountId _account = new($"a{Guid.NewGuid():N}");
    private readonly IIdentityIndex _index = fixture.Get<IIdentityIndex>();
    private readonly IRecordPresence _presence = fixture.Get<IRecordPresence>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Linked_records_come_in_pages_by_id_and_only_those_of_the_type()
    {
        await LinkAsync(Contact("12"), Contact("3"), Contact("100"), new RecordRef(Portal, RecordType.Deal, "5"));

        var first = await _presence.ReadAsync(_account, Portal, RecordType.Contact, null, 2, Cancel);
        var second = await _presence.ReadAsync(_account, Portal, RecordType.Contact, first[^1].Record.Id, 2, Cancel);

        first.Concat(second).Should().Equal(new[] { "100", "12", "3" }.Select(id => new KnownRecord(Contact(id), Ann, IsAbsent: false)));
        (await _presence.ReadAsync(_account, Portal, RecordType.Contact, "3", 2, Cancel)).Should().BeEmpty();
        (await _presence.ReadAsync(new AccountId("another"), Portal, RecordType.Contact, null, 2, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_gone_stays_linked_and_may_come_back()
    {
        await LinkAsync(Contact("1"), Contact("2"));

        await _presence.MarkAsync(_account, [Contact("1"), Contact("nobody")], isAbsent: true, Cancel);
        await _presence.MarkAsync(_account, [Contact("1")], isAbsent: true, Cancel);

        (await AbsentAsync()).Should().Equal("1");
        (await _index.FindEntitiesAsync(_account, [Contact("1")], Cancel)).Should().ContainKey(Contact("1"));
        await _presence.MarkAsync(_account, [Contact("1"), Contact("2")], isAbsent: false, Cancel);
        (await AbsentAsync()).Should().BeEmpty();
    }

    private async Task<IEnumerable<string>> AbsentAsync() =>
        (await _presence.ReadAsync(_account, Portal, RecordType.Contact, null, 10, Cancel)).Where(one => one.IsAbsent).Select(one => one.Record.Id);

    private Task LinkAsync(params RecordRef[] records) =>
        _index.StoreAsync(_account, new IdentityChange { Links = [.. records.Select(record => new RecordLink(record, Ann))] }, Cancel);

    private static RecordRef Contact(string id) => new(Portal, RecordType.Contact, id);
}
