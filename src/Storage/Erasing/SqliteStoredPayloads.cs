using Hearth.Domain.Values;
using Hearth.Storage.Sqlite;

namespace Hearth.Storage.Erasing;

/// <inheritdoc cref="IStoredPayloads" />
internal sealed class SqliteStoredPayloads(SqliteWriter writer, SqliteReaders readers) : IStoredPayloads
{
    public async Task<IReadOnlyList<StoredPayload>> ReadAsync(AccountId account, PayloadPlace after, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, IStoredPayloads.PageMax);
        var range = AccountRange.Of(account);
        return await readers.ReadAsync(
            session => session.Query(
                PayloadStatements.Read,
                row => new StoredPayload(
                    new PayloadPlace(row.GetInt32(0) != 0, row.GetInt32(1), row.GetString(2), row.GetString(3)), row.GetFieldValue<byte[]>(4)),
                range.From,
                range.Before,
                after.IsDead ? 1 : 0,
                after.Set,
                after.Lane,
                after.Key,
                max),
            cancellationToken);
    }

    public Task RemoveAsync(IReadOnlyCollection<PayloadPlace> places, CancellationToken cancellationToken) => writer.WriteAsync(
        session => places.Sum(place => session.Execute(
            place.IsDead ? PayloadStatements.RemoveDead : PayloadStatements.RemoveWork, place.Set, place.Lane, place.Key)),
        cancellationToken);
}
