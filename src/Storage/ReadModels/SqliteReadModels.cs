using Hearth.Domain.Values;
using Hearth.Storage.Sqlite;

namespace Hearth.Storage.ReadModels;

/// <inheritdoc cref="IReadModels" />
internal sealed class SqliteReadModels(SqliteWriter writer, SqliteReaders readers) : IReadModels
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
            await writer.WriteAsync(
                session => ids.Sum(id => session.Execute("delete from read_household where account = $1 and id = $2", account.Value, id)), cancellationToken);
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

    public Task<ReadModelCounts> CountAsync(AccountId account, CancellationToken cancellationToken) => readers.ReadAsync(
        session => session.Query(
            ReadTable.Counts,
            row => new ReadModelCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
            account.Value)[0],
        cancellationToken);

    private async Task StoreAsync(ReadTable table, AccountId account, List<ReadRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
        {
            await writer.WriteAsync(
                session => rows.Sum(row => session.Execute(
                    table.SqliteStore, account.Value, row.Id, row.Revision, row.Document, row.OpenConflicts, row.OpenFindings,
                    SqliteTime.ToMicroseconds(row.UpdatedAt))),
                cancellationToken);
        }
    }

    private Task<List<ReadRow>> ReadAsync(ReadTable table, AccountId account, string? after, int max, CancellationToken cancellationToken)
    {
        ReadRow.CheckBatch(max);
        return readers.ReadAsync(
            session => session.Query(
                table.Page,
                row => new ReadRow(
                    row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4),
                    SqliteTime.FromMicroseconds(row.GetInt64(5))),
                account.Value,
                after ?? "",
                max),
            cancellationToken);
    }
}
