using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Identity;

/// <summary>What every implementation of the identity index does.</summary>
public abstract class IdentityIndexConformance(StorageFixture fixture)
{
    private static readonly ConnectionId Portal = new("portal");
    private static readonly ConnectionId Tenant = new("tenant");

    private readonly AccountId _account = new($"a{Guid.NewGuid():N}");
    private readonly IIdentityIndex _index = fixture.Get<IIdentityIndex>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Linked_records_are_found_and_others_are_absent()
    {
        await ClaimAsync([Link("1", "h-a"), Link("2", "h-b")]);

        var found = await _index.FindEntitiesAsync(_account, [Contact("1"), Contact("1"), Contact("2"), Contact("3")], Cancel);

        found.Should().BeEquivalentTo(new Dictionary<RecordRef, EntityId>
        {
            [Contact("1")] = new("h-a"),
            [Contact("2")] = new("h-b"),
        });
    }

    [Fact]
    public async Task A_link_stays_unless_it_is_replaced()
    {
        await ClaimAsync([Link("1", "h-a"), Link("1", "h-x")]);
        await ClaimAsync([Link("1", "h-b")]);
        (await FindAsync("1")).Should().Be(new EntityId("h-a"));

        await ClaimAsync([Link("1", "h-c")], replace: true);
        await ClaimAsync([Link("1", "h-c")], replace: true);
        (await FindAsync("1")).Should().Be(new EntityId("h-c"));
    }

    [Fact]
    public async Task Claimers_at_the_same_time_agree_on_one_link()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => ClaimAsync([Link("2", $"h-{number}"), Link("1", $"h-{number}")])));

        var found = await _index.FindEntitiesAsync(_account, [Contact("1"), Contact("2")], Cancel);
        found.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_records_of_entities_come_in_the_order_of_their_connections_and_ids()
    {
        var elsewhere = new RecordLink(new RecordRef(Tenant, RecordType.Contact, "1"), new EntityId("h-a"));
        var customer = new RecordLink(new RecordRef(Tenant, RecordType.Customer, "1"), new EntityId("h-a"));
        await ClaimAsync([elsewhere, customer, Link("10", "h-a"), Link("B", "h-a"), Link("a", "h-b"), Link("2", "h-b"), Link("0", "h-other")]);

        var links = await _index.FindRecordsAsync(
            _account, [new EntityId("h-a"), new EntityId("h-b"), new EntityId("h-a")], RecordType.Contact, Cancel);

        links.Should().Equal(Link("10", "h-a"), Link("2", "h-b"), Link("B", "h-a"), Link("a", "h-b"), elsewhere);
    }

    [Fact]
    public async Task The_holders_of_a_key_are_bounded_for_each_key()
    {
        var phone = new MatchKey("phone", "+15550100");
        var email = new MatchKey("email", "ann@example.com");
        KeyHolder[] keys = [.. Enumerable.Range(0, 5).Select(number => new KeyHolder(phone, new EntityId($"h-{number}"))), new(email, new EntityId("h-1"))];
        await StoreAsync(new IdentityChange { Keys = keys });
        await StoreAsync(new IdentityChange { Keys = keys });

        var holders = await _index.FindHoldersAsync(_account, [phone, email, phone, new MatchKey("phone", "nobody's")], 3, Cancel);

        holders.Should().BeEquivalentTo(
        [
            new KeyHolder(phone, new EntityId("h-0")),
            new KeyHolder(phone, new EntityId("h-1")),
            new KeyHolder(phone, new EntityId("h-2")),
            new KeyHolder(email, new EntityId("h-1")),
        ]);
    }

    [Fact]
    public async Task A_former_key_is_held_no_longer_and_the_others_are()
    {
        var phone = new MatchKey(MatchKey.Phone, "+16145550100");
        KeyHolder[] holders = [new(phone, new EntityId("h-a")), new(phone, new EntityId("h-b"))];
        await StoreAsync(new IdentityChange { Keys = holders });

        await StoreAsync(new IdentityChange { Former = [holders[0]] });

        (await _index.FindHoldersAsync(_account, [phone], 5, Cancel)).Should().Equal(holders[1]);
    }

    [Fact]
    public async Task Profiles_are_found_as_they_were_stored_last()
    {
        var (known, unknown) = (new EntityId("h-a"), new EntityId("h-b"));
        var profile = IdentityProfile.Of(
            [new IdentityTrait(IdentityTrait.Email, "ann@lee.com"), IdentityTrait.Named("Ann \"Annie\"", "O'Lee\t")!.Value]);
        await StoreAsync(new IdentityChange { Profiles = new Dictionary<EntityId, IdentityProfile> { [known] = IdentityProfile.Empty } });
        await StoreAsync(new IdentityChange { Profiles = new Dictionary<EntityId, IdentityProfile> { [known] = profile } });

        (await _index.FindProfilesAsync(_account, [known, unknown, known], Cancel))
            .Should().BeEquivalentTo(new Dictionary<EntityId, IdentityProfile> { [known] = profile });
    }

    [Fact]
    public async Task Entities_are_counted_by_kind_and_only_once()
    {
        await ClaimAsync([Link("1", "h-a"), Link("2", "h-a"), Link("3", "h-b"), Link("4", "j-a")]);

        (await _index.CountEntitiesAsync(_account, EntityKind.Household, Cancel)).Should().Be(2);
        (await _index.CountEntitiesAsync(_account, EntityKind.Job, Cancel)).Should().Be(1);
    }

    [Fact]
    public async Task Households_with_several_records_of_a_type_in_one_connection_are_found_page_by_page()
    {
        RecordLink Of(string connection, string type, string id, string household) =>
            new(new RecordRef(new ConnectionId(connection), type, id), new EntityId(household));
        await ClaimAsync(
        [
            Of("portal", RecordType.Contact, "1", "h-a"), Of("portal", RecordType.Contact, "2", "h-a"), Of("portal", RecordType.Contact, "3", "h-a"),
            Of("portal", RecordType.Contact, "4", "h-b"), Of("old-portal", RecordType.Contact, "5", "h-b"), Of("tenant", RecordType.Customer, "6", "h-b"),
            Of("portal", RecordType.Contact, "7", "h-c"), Of("portal", RecordType.Contact, "8", "h-c"),
        ]);
        var records = fixture.Get<IHouseholdRecords>();

        (await records.FindWithSeveralAsync(_account, RecordType.Contact, null, 1, Cancel)).Should().Equal(new EntityId("h-a"));
        (await records.FindWithSeveralAsync(_account, RecordType.Contact, new EntityId("h-a"), 9, Cancel)).Should().Equal(new EntityId("h-c"));
        (await records.FindWithSeveralAsync(new AccountId("somebody-else"), RecordType.Contact, null, 9, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_sample_of_households_comes_by_the_ends_of_their_ids_and_is_the_same_each_time()
    {
        EntityId[] households = [.. new[] { "01aaaaaaaa00000000zzzzzzz1", "01bbbbbbbb00000000zzzzzzz0", "01cccccccc00000000aaaaaaaa", "01dddddddd00000000aaaaaaaa" }.Select(id => new EntityId($"h-{id}"))];
        await StoreAsync(new IdentityChange { Profiles = households.ToDictionary(household => household, household => IdentityProfile.Of([new IdentityTrait(IdentityTrait.Email, $"{household}@lee.com")])) });
        var records = fixture.Get<IHouseholdRecords>();

        var first = await records.SampleAsync(_account, null, 3, Cancel);
        var rest = await records.SampleAsync(_account, first[^1], 3, Cancel);

        first.Should().Equal(households[2], households[3], households[1]);
        rest.Should().Equal(households[0]);
        (await records.SampleAsync(_account, rest[^1], 3, Cancel)).Should().BeEmpty();
        (await records.SampleAsync(_account, null, 3, Cancel)).Should().Equal(first);
        (await records.CountAsync(_account, Cancel)).Should().Be(4);
        (await records.CountAsync(new AccountId("somebody-else"), Cancel)).Should().Be(0);
        (await records.SampleAsync(new AccountId("somebody-else"), null, 3, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Accounts_never_see_each_other()
    {
        await ClaimAsync([Link("1", "h-a")]);
        var other = new AccountId("somebody-else");

        (await _index.FindEntitiesAsync(other, [Contact("1")], Cancel)).Should().BeEmpty();
        (await _index.FindRecordsAsync(other, [new EntityId("h-a")], RecordType.Contact, Cancel)).Should().BeEmpty();
        (await _index.CountEntitiesAsync(other, EntityKind.Household, Cancel)).Should().Be(0);
    }

    [Fact]
    public async Task Empty_questions_have_empty_answers_and_too_large_ones_are_refused()
    {
        (await _index.FindEntitiesAsync(_account, [], Cancel)).Should().BeEmpty();
        (await _index.FindHoldersAsync(_account, [], 1, Cancel)).Should().BeEmpty();
        (await _index.FindProfilesAsync(_account, [], Cancel)).Should().BeEmpty();
        await StoreAsync(new IdentityChange());

        var many = Enumerable.Range(0, IdentityLimits.BatchMax + 1).Select(number => Contact($"{number}")).ToList();
        await FluentActions.Awaiting(() => _index.FindEntitiesAsync(_account, many, Cancel)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_full_batch_is_claimed_and_found()
    {
        RecordLink[] links = [.. Enumerable.Range(0, 5_000).Select(number => Link($"{number}", $"h-{number}"))];
        await ClaimAsync(links);

        var found = await _index.FindEntitiesAsync(_account, [.. links.Select(link => link.Record)], Cancel);

        found.Should().HaveCount(links.Length);
    }

    private static RecordRef Contact(string id) => new(Portal, RecordType.Contact, id);

    private static RecordLink Link(string id, string entity) => new(Contact(id), new EntityId(entity));

    private Task ClaimAsync(RecordLink[] links, bool replace = false) => StoreAsync(new IdentityChange { Links = links, Replace = replace });

    private Task StoreAsync(IdentityChange change) => _index.StoreAsync(_account, change, Cancel);

    private async Task<EntityId> FindAsync(string id) => (await _index.FindEntitiesAsync(_account, [Contact(id)], Cancel))[Contact(id)];
}
