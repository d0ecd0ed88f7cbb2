using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Hearth.Storage.Schema;
using Hearth.Storage.Work;
using Hearth.Tests.Storage.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Storage.Schema;

/// <summary>What the migrations do on every database. The fixture has run them once already.</summary>
public abstract class MigrationConformance(StorageFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Repeating_them_changes_nothing_and_loses_nothing()
    {
        var sets = fixture.Get<IWorkSets>();
        await sets.AddAsync(WorkSet.Inbox, [new WorkItem("a/b", "k", 1, 5, fixture.Time.GetUtcNow(), default)], Cancel);

        await fixture.Get<IHearthSchema>().MigrateAsync(Cancel);

        (await sets.TakeAsync(WorkSet.Inbox, "a/b", 10, TimeSpan.FromMinutes(1), Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task Several_processes_may_start_on_an_empty_database_at_once()
    {
        _ = fixture.Get<IHearthSchema>();
        await using var empty = CreateFixture();
        await empty.CreateWithoutSchemaAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var process = empty.Open();
            await process.GetRequiredService<IHearthSchema>().MigrateAsync(Cancel);
        }));

        await using var first = empty.Open();
        (await first.GetRequiredService<IWorkSets>().TakeAsync(WorkSet.Inbox, "a/b", 1, TimeSpan.FromMinutes(1), Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_by_name()
    {
        await using var newer = CreateFixture();
        _ = fixture.Get<IHearthSchema>();
        await newer.InitializeAsync();
        await ExecuteAsync(newer, InsertFutureMigration);

        var refusal = await FluentActions.Awaiting(() => newer.Get<IHearthSchema>().MigrateAsync(Cancel)).Should().ThrowAsync<SchemaException>();

        refusal.Which.Message.Should().Contain("9999_future").And.Contain("newer version");
    }

    [Fact]
    public async Task Households_are_found_by_keys_that_were_stored_in_words()
    {
        _ = fixture.Get<IHearthSchema>();
        await using var older = CreateFixture();
        await older.InitializeAsync();
        await ExecuteAsync(older, "drop table identity_key");
        await ExecuteAsync(older, "create table identity_key (account text, kind text, value text, entity_id text, primary key (account, kind, value, entity_id))");
        await ExecuteAsync(older, "insert into identity_key values ('acme', 'email', 'zoë@example.com', 'h-1'), ('acme', 'email', 'zoë@example.com', 'h-2'), ('acme', 'entity', 'h-1', 'h-1')");
        await ExecuteAsync(older, $"delete from schema_version where ScriptName = '{KeyCodesMigration}'");

        await older.Get<IHearthSchema>().MigrateAsync(Cancel);

        var index = older.Get<IIdentityIndex>();
        var (email, own) = (new MatchKey(MatchKey.Email, "zoë@example.com"), new MatchKey(MatchKey.Entity, "h-1"));
        (await index.FindHoldersAsync(new AccountId("acme"), [email, own, new MatchKey(MatchKey.Phone, "h-1")], 5, Cancel)).Should().BeEquivalentTo(
            [new KeyHolder(email, new EntityId("h-1")), new KeyHolder(email, new EntityId("h-2")), new KeyHolder(own, new EntityId("h-1"))]);
        await index.ForgetAsync(new AccountId("acme"), new EntityId("h-1"), IdentityProfile.Empty, [], Cancel);
        (await index.FindHoldersAsync(new AccountId("acme"), [email, own], 5, Cancel)).Should().BeEquivalentTo(
            [new KeyHolder(email, new EntityId("h-2")), new KeyHolder(own, new EntityId("h-1"))], "its own id stays its key");
    }

    protected abstract string InsertFutureMigration { get; }

    /// <summary>The migration that made numbers of keys.</summary>
    protected abstract string KeyCodesMigration { get; }

    protected abstract StorageFixture CreateFixture();

    protected abstract Task ExecuteAsync(StorageFixture database, string sql);
}
