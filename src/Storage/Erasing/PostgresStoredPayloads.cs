using Hearth.Domain.Values;
using Hearth.Storage.Postgres;
using Npgsql;

namespace Hearth.Storage.Erasing;

/// <inheritdoc cref="IStoredPayloads" />
internal sealed class PostgresStoredPayloads(NpgsqlDataSource source) : IStoredPayloads
{
    public async Task<IReadOnlyList<StoredPayload>> ReadAsync(AccountId account, PayloadPlace after, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, IStoredPayloads.PageMax);
        var range = AccountRange.Of(account);
        return await source.QueryAsync(
            PayloadStatements.Read,
            command => command.With(range.From).With(range.Before).With(after.IsDead ? 1 : 0).With(after.Set).With(after.Lane).With(after.Key).With(max),
            row => new StoredPayload(
                new PayloadPlace(row.GetInt32(0) != 0, row.GetInt16(1), row.GetString(2), row.GetString(3)), row.GetFieldValue<byte[]>(4)),
            cancellationToken);
    }

    public async Task RemoveAsync(IReadOnlyCollection<PayloadPlace> places, CancellationToken cancellationToken)
    {
        foreach (var place in places)
        {
            await source.ExecuteAsync(
                place.IsDead ? PayloadStatements.RemoveDead : PayloadStatements.RemoveWork,
                command => command.With((short)place.Set).With(place.Lane).With(place.Key),
                cancellationToken);
        }
    }
}
