using Hearth.Storage.Work;
using Hearth.Tests.Storage.Fixtures;
using Npgsql;

namespace Hearth.Tests.Storage.Work;

/// <summary>Which index the statements use when the planner believes that a lane is empty, as it does until the next analysis.</summary>
public sealed class PostgresWorkPlanTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    private const string FullLane = "acme/portal/contact";

    [Theory]
    [InlineData(nameof(PostgresWorkStatements.Complete), "work_pkey")]
    [InlineData(nameof(PostgresWorkStatements.Take), "work_take")]
    public async Task A_lane_that_filled_up_since_the_last_analysis_is_not_read_for_each_key(string statement, string expected)
    {
        var work = fixture.Get<IWorkSets>();
        await using var source = NpgsqlDataSource.Create(fixture.Options.ConnectionString);
        await AddAsync(work, "acme/portal/deal");
        await ExecuteAsync(source, "vacuum analyze work");
        await AddAsync(work, FullLane);

        var plan = await PlanAsync(source, statement);

        Assert.Contains($"using {expected} on work", plan, StringComparison.Ordinal);
        Assert.DoesNotContain(expected == "work_pkey" ? "work_take" : "Seq Scan on work", plan, StringComparison.Ordinal);
    }

    private async Task AddAsync(IWorkSets work, string lane) => await work.AddAsync(
        WorkSet.Outbox,
        [.. Enumerable.Range(0, 2_000).Select(index => new WorkItem(lane, $"household:{index}", 1, 5, fixture.Time.GetUtcNow(), default))],
        TestContext.Current.CancellationToken);

    private static async Task ExecuteAsync(NpgsqlDataSource source, string text)
    {
#pragma warning disable CA2100 // The text is the test's own.
        await using var command = source.CreateCommand(text);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> PlanAsync(NpgsqlDataSource source, string statement)
    {
        var isTake = statement == nameof(PostgresWorkStatements.Take);
#pragma warning disable CA2100 // The text is the product's own.
        await using var command = source.CreateCommand("explain " + (isTake ? PostgresWorkStatements.Take : PostgresWorkStatements.Complete));
#pragma warning restore CA2100
        var now = fixture.Time.GetUtcNow();
        object[] values = isTake
            ? [(short)WorkSet.Outbox, FullLane, now, 100, now.AddMinutes(1)]
            : [(short)WorkSet.Outbox, FullLane, Keys(), Enumerable.Repeat(1L, 100).ToArray(), now];
        command.Parameters.AddRange(Array.ConvertAll(values, value => new NpgsqlParameter { Value = value }));
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }

    private static string[] Keys() => [.. Enumerable.Range(0, 100).Select(index => $"household:{index}")];
}
