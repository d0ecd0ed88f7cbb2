using Hearth.Domain.Values;
using Hearth.Storage.Postgres;
using Npgsql;

namespace Hearth.Storage.Identity;

/// <inheritdoc cref="IHouseholdRecords" />
internal sealed class PostgresHouseholdRecords(NpgsqlDataSource source) : IHouseholdRecords
{
    public async Task<IReadOnlyList<EntityId>> FindWithSeveralAsync(
        AccountId account, string type, EntityId? after, int max, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckPage(max);
        return await source.QueryAsync(
            HouseholdRecordStatements.WithSeveral,
            command => command.With(account.Value).With(after?.Value ?? "").With(type).With(max),
            row => new EntityId(row.GetString(0)),
            cancellationToken);
    }

    public async Task<IReadOnlyList<EntityId>> SampleAsync(AccountId account, EntityId? after, int max, CancellationToken cancellationToken)
    {
        IdentityArguments.CheckPage(max);
        return await source.QueryAsync(
            HouseholdRecordStatements.Sample,
            command => command.With(account.Value).With(after?.Value ?? "").With(max),
            row => new EntityId(row.GetString(0)),
            cancellationToken);
    }

    public async Task<long> CountAsync(AccountId account, CancellationToken cancellationToken) => (await source.QueryAsync(
        HouseholdRecordStatements.Count, command => command.With(account.Value), row => row.GetInt64(0), cancellationToken)).Single();
}
