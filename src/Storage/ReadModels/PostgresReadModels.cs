using Hearth.Domain.Values;
using Hearth.Storage.Postgres;
using Npgsql;

namespace Hearth.Storage.ReadModels;

/// <inheritdoc cref="IReadModels" />
internal sealed class PostgresReadModels(NpgsqlDataSource source) : IReadModels
{
    public Task StoreHouseholdsAsync(AccountId account, IReadOnlyList<HouseholdRow> rows, CancellationToken cancellationToken) =>
        StoreAsync(ReadTable.Households, account, ReadRow.Fold(rows.Select(ReadRow.Of), rows.Count), cancellationToken);

    public Task StoreJobsAsync(AccountId account, IReadOnlyList<JobRow> rows, CancellationToken cancellationToken) =>
        StoreAsync(ReadTable.Jobs, account, ReadRow.Fold(rows.Select(ReadRow.Of), rows.Count), cancellationToken);

    public async Task RemoveHouseholdsAsync(AccountId account, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        ReadRow.CheckBatch(ids.Count);
        if (ids.Count > 0)
        {
            await source.ExecuteAsync(
                "delete from read_household where account = $1 and id = any($2)", command => command.With(account.Value).With(ids.ToArray()), cancellationToken);
        }
    }

    public async Task<IReadOnlyList<HouseholdRow>> ReadHouseholdsAsync(
        AccountId account, string? after, int max, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(ReadTable.Households, account, after, max, cancellationToken);
        return rows.ConvertAll(row => row.ToHousehold());
    }

    public async Task<IReadOnlyList<JobRow>> ReadJobsAsync(AccountId account, string? after, int max, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(ReadTable.Jobs, account, after, max, cancellationToken);
        return rows.ConvertAll(row => row.ToJob());
    }

    public async Task<ReadModelCounts> CountAsync(AccountId account, CancellationToken cancellationToken)
    {
        var counts = await source.QueryAsync(
            ReadTable.Counts,
            command => command.With(account.Value),
            row => new ReadModelCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
            cancellationToken);
        return counts[0];
    }

    private async Task StoreAsync(ReadTable table, AccountId account, List<ReadRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
        {
            await source.ExecuteAsync(
                table.PostgresStore,
                command => command.With(account.Value)
                    .With(rows.ConvertAll(row => row.Id).ToArray())
                    .With(rows.ConvertAll(row => row.Revision).ToArray())
                    .With(rows.ConvertAll(row => row.Document).ToArray())
                    .With(rows.ConvertAll(row => row.OpenConflicts).ToArray())
                    .With(rows.ConvertAll(row => row.OpenFindings).ToArray())
                    .With(rows.ConvertAll(row => row.UpdatedAt.ToUniversalTime()).ToArray()),
                cancellationToken);
        }
    }

    private Task<List<ReadRow>> ReadAsync(ReadTable table, AccountId account, string? after, int max, CancellationToken cancellationToken)
    {
        ReadRow.CheckBatch(max);
        return source.QueryAsync(
            table.Page,
            command => command.With(account.Value).With(after ?? "").With(max),
            row => new ReadRow(
                row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetFieldValue<DateTimeOffset>(5)),
            cancellationToken);
    }
}
