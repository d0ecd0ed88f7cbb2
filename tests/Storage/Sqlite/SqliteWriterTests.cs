using Hearth.Storage.Sqlite;
using Hearth.Tests.Storage.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Storage.Sqlite;

public sealed class SqliteWriterTests(SqliteFixture fixture) : IClassFixture<SqliteFixture>
{
    private const string Insert = "insert into identity_ignored_key (account, kind, value, ignored_by, ignored_at) values ($1, 'k', $2, 'somebody', 0)";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failing_write_takes_nothing_of_its_own_and_nothing_of_others_with_it()
    {
        var writer = fixture.Get<SqliteWriter>();
        var good = Enumerable.Range(0, 50).Select(number => writer.WriteAsync(session => session.Execute(Insert, "one", $"{number}"), Cancel)).ToList();
        var bad = writer.WriteAsync(
            session =>
            {
                session.Execute(Insert, "one", "mine");
                return session.Execute(Insert, "one", "mine");
            },
            Cancel);

        await Task.WhenAll(good);
        await FluentActions.Awaiting(() => bad).Should().ThrowAsync<SqliteException>();

        (await CountAsync("one")).Should().Be(50);
    }

    [Fact]
    public async Task What_is_queued_is_committed_before_the_writer_closes()
    {
        List<Task<int>> writes;
        await using (var process = fixture.Open())
        {
            var writer = process.GetRequiredService<SqliteWriter>();
            writes = [.. Enumerable.Range(0, 500).Select(number => writer.WriteAsync(session => session.Execute(Insert, "two", $"{number}"), Cancel))];
        }

        await Task.WhenAll(writes);
        (await CountAsync("two")).Should().Be(500);
    }

    [Fact]
    public async Task A_transaction_that_ended_behind_the_writers_back_fails_its_group_and_the_next_one_runs()
    {
        var writer = fixture.Get<SqliteWriter>();

        await FluentActions.Awaiting(() => writer.WriteAsync(session => session.Execute("rollback"), Cancel)).Should().ThrowAsync<SqliteException>();
        await writer.WriteAsync(session => session.Execute(Insert, "three", "a"), Cancel);

        (await CountAsync("three")).Should().Be(1);
    }

    private Task<long> CountAsync(string account) => fixture.Get<SqliteReaders>().ReadAsync(
        session => (long)session.Scalar("select count(*) from identity_ignored_key where account = $1", account)!, Cancel);
}
