using Hearth.Domain.Values;
using Hearth.Storage.Sqlite;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IHouseholdRecords" />
internal sealed class SqliteHouseholdRecords(SqliteReaders readers) : IHouseholdRecords
{
    public async Task<IReadOnlyList<EntityId>> FindWithSeveralAsync(
        AccountId account, string type, EntityId? after, int max, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckPage(max);
        return await readers.ReadAsync(
            session => session.Query(HouseholdRecordStatements.WithSeveral, row => new EntityId(row.GetString(0)), account.Value, after?.Value ?? "", type, max), cancellationToken);
    }

    public async Task<IReadOnlyList<EntityId>> SampleAsync(AccountId account, EntityId? after, int max, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckPage(max);
        return await readers.ReadAsync(
            session => session.Query(HouseholdRecordStatements.Sample, row => new EntityId(row.GetString(0)), account.Value, after?.Value ?? "", max), cancellationToken);
    }

    public Task<long> CountAsync(AccountId account, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => (long)session.Scalar(HouseholdRecordStatements.Count, account.Value)!, cancellationToken);
}
